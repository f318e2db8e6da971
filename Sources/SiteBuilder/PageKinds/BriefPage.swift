import Casework
import Pages
import PortalContent
import Templates

/// `brief.mustache`: one brief, on screen and on paper.
struct BriefPage: Sendable {
  static let template = "brief"
  private static let mostTopics = 8

  let shape: Shape
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let kind: TextSlot
  private let number: TextSlot
  private let year: TextSlot
  private let date: TextSlot
  private let from: TextSlot
  private let isOneDay: FlagSlot
  private let signedBy: TextSlot
  private let about: TextSlot
  private let body: HTMLSlot
  private let hasBody: FlagSlot
  private let figures: RecordSlot
  private let figureSlots = FigureSlots()
  private let comparison: ListSlot
  private let chart: RecordSlot
  private let chartSlots = BriefChartSlots()
  private let topics: HotTopicSlots
  private let hasTopics: FlagSlot
  private let tables: [(slot: ListSlot, table: any KeyPath<BriefEdition, BriefTable> & Sendable)]
  private let rows: ListSlot
  private let fewLeftOut: FlagSlot
  private let row = BriefTableSlots()
  private let minimum: TextSlot
  private let countsHref: TextSlot
  private let earlierHref: TextSlot
  private let laterHref: TextSlot
  private let cutOff: TextSlot

  init() {
    var table = ShapeBuilder("table of a brief")
    rows = table.list("rows", row.shape)
    fewLeftOut = table.flag("fewLeftOut")
    let block = table.build()
    var builder = ShapeBuilder("brief")
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    kind = builder.text("kind")
    number = builder.text("number")
    year = builder.text("year")
    date = builder.text("date")
    from = builder.text("from")
    isOneDay = builder.flag("isOneDay")
    signedBy = builder.text("signedBy")
    about = builder.text("about")
    body = builder.html("body")
    hasBody = builder.flag("hasBody")
    figures = builder.record("figures", figureSlots.shape)
    comparison = builder.list("comparison", block)
    chart = builder.record("chart", chartSlots.shape)
    topics = HotTopicSlots(&builder, withCases: false)
    hasTopics = builder.flag("hasTopics")
    tables = [
      (builder.list("categories", block), \.categories), (builder.list("units", block), \.units),
      (builder.list("places", block), \.places), (builder.list("overdue", block), \.overdue),
    ]
    minimum = builder.text("minimum")
    countsHref = builder.text("countsHref")
    earlierHref = builder.text("earlierHref")
    laterHref = builder.text("laterHref")
    cutOff = builder.text("cutOff")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ edition: BriefEdition, _ context: SiteContext) throws {
    let brief = edition.brief
    try fillHead(&record, edition, context)
    record.set(body, brief.bodyHTML)
    record.set(hasBody, !brief.bodyHTML.isEmpty)
    let moment = context.portal.settings.offset.dayAndMinute(edition.counts.span.cutOff)
    record.set(cutOff, moment)
    record.set(figures) {
      figureSlots.fill(
        &$0, edition.counts.tally, time: nil, leading: FigureLinks(), wording: context.durations, cutOff: moment)
    }
    let (present, former) = (try context.say("brief.now"), try context.say("brief.former"))
    record.append(comparison) { table in
      table.set(fewLeftOut, false)
      table.append(rows) { row.fill(&$0, "all", name: present, edition.counts.tally) }
      table.append(rows) { row.fill(&$0, "former", name: former, edition.counts.former) }
    }
    // Single days within one category would be small cells.
    if brief.category == nil {
      record.set(chart) { chartSlots.fill(&$0, edition) }
    } else {
      record.setAbsent(chart)
    }
    let hot = try edition.topics(context)
    topics.fill(&record, hot, most: Self.mostTopics, context)
    record.set(hasTopics, !hot.topics.isEmpty)
    for (slot, table) in tables { fill(&record, slot, edition[keyPath: table]) }
    record.set(minimum, String(context.portal.settings.minimumCell))
    record.set(countsHref, BriefFile.counts.href(edition))
    fillNeighbours(&record, brief, context)
  }

  private func fillHead(_ record: inout Record, _ edition: BriefEdition, _ context: SiteContext) throws {
    let brief = edition.brief
    let kindName = try context.say("brief.\(brief.kind.rawValue)")
    let described = try context.say(
      "brief.description", ("kind", kindName), ("from", brief.from.description), ("date", brief.date.description))
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(title: brief.title, description: described, path: edition.href))
    crumbs.fill(
      &record,
      [
        Link(name: try context.say("briefs.title"), href: BriefsPage.href),
        Link(name: kindName, href: BriefArchive(kind: brief.kind, year: brief.date.year).href),
      ])
    record.set(kind, kindName)
    record.set(number, String(brief.number))
    record.set(year, String(brief.date.year))
    record.set(date, brief.date.description)
    record.set(from, brief.from.description)
    record.set(isOneDay, brief.from == brief.date)
    record.set(signedBy, brief.signedBy)
    record.set(about, edition.counts.category.map { context.catalogue.categories[$0].name } ?? "")
  }

  private func fill(_ record: inout Record, _ slot: ListSlot, _ table: BriefTable) {
    guard !table.lines.isEmpty || table.leavesFewOut else { return }
    record.append(slot) { block in
      block.set(fewLeftOut, table.leavesFewOut)
      for line in table.lines {
        block.append(rows) { row.fill(&$0, line.node.href, name: line.node.name, href: line.node.href, line.tally) }
      }
    }
  }

  /// The briefs of its kind before and after.
  private func fillNeighbours(_ record: inout Record, _ brief: Brief, _ context: SiteContext) {
    let own = context.dueBriefs.filter { $0.kind == brief.kind }
    let position = own.firstIndex { $0.slug == brief.slug } ?? 0
    record.set(laterHref, position > 0 ? BriefEdition.href(own[position - 1]) : "")
    record.set(earlierHref, position + 1 < own.count ? BriefEdition.href(own[position + 1]) : "")
  }
}
