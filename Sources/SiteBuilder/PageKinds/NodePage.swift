import Casework
import Pages
import Templates

/// `node.mustache`: the page of one place, unit or category.
struct NodePage: Sendable {
  static let template = "node"
  /// How many of the newest cases are listed; more of them have a list of their own.
  static let newest = 10
  /// How many of its parts are listed; more of them have a table of their own.
  static let parts = 30

  let shape: Shape
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let note: TextSlot
  private let reportHref: TextSlot
  private let figures: RecordSlot
  private let figureSlots = FigureSlots()
  private let trend: RecordSlot
  private let trendSlots = TrendSlots()
  private let hasRows: FlagSlot
  private let rows: ListSlot
  private let partsHref: TextSlot
  private let partsCount: TextSlot
  private let row = TableSlots()
  private let cases: CaseRowSlots
  private let listHref: TextSlot
  private let publishedCount: TextSlot
  private let cutOff: TextSlot
  private let map: RecordSlot
  private let mapSlots = MapSlots()
  private let overdue: OverdueSlots
  private let speed: SpeedSlots
  private let isUnit: FlagSlot
  private let feedHref: TextSlot

  init() {
    var builder = ShapeBuilder("node page")
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    note = builder.text("note")
    reportHref = builder.text("reportHref")
    figures = builder.record("figures", figureSlots.shape)
    trend = builder.record("trend", trendSlots.shape)
    hasRows = builder.flag("hasRows")
    rows = builder.list("rows", row.shape)
    partsHref = builder.text("partsHref")
    partsCount = builder.text("partsCount")
    cases = CaseRowSlots(&builder)
    listHref = builder.text("listHref")
    publishedCount = builder.text("publishedCount")
    cutOff = builder.text("cutOff")
    map = builder.record("map", mapSlots.shape)
    overdue = OverdueSlots(&builder)
    speed = SpeedSlots(&builder)
    isUnit = builder.flag("isUnit")
    feedHref = builder.text("feedHref")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ position: Int, of sort: NodeSort, _ context: SiteContext) throws {
    let nodes = sort.nodes(context)
    let node = nodes[position]
    let counts = sort.figures(context)[position]
    let published = sort.published(context)[position]
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: node.name, description: "\(node.name) · \(context.facts.name)", path: node.href, section: sort.section))
    crumbs.fill(&record, try sort.crumbs(to: position, context))
    record.set(note, node.group)
    record.set(reportHref, sort == .places && !node.isRetired ? "/report/\(node.code).html" : "")
    let links = FigureLinks(
      volume: counts.trend.months.isEmpty ? "" : "#trend", completion: published.isEmpty ? "" : "#h-cases",
      open: counts.tally.openOverdue > 0 ? "#h-overdue" : "")
    record.set(figures) {
      figureSlots.fill(
        &$0, counts.tally, time: counts.timeUsed, leading: links, wording: context.durations,
        cutOff: context.cutOffText)
    }
    if sort == .places {
      mapSlots.set(map, in: &record, below: position, context)
    } else {
      record.setAbsent(map)
    }
    record.set(feedHref, Feed.href(sort, node))
    record.set(isUnit, sort == .units)
    fillPresent(&record, position, of: sort, context)
    trendSlots.set(trend, in: &record, counts.trend, csv: CountsFile.node(sort, position).href(context)) {
      MonthPage.href($0)
    }
    let parts = sort.parts(of: position, context.catalogue)
    record.set(hasRows, !parts.isEmpty)
    record.set(partsHref, parts.count > Self.parts ? node.partsHref : "")
    record.set(partsCount, String(parts.count))
    for part in parts.prefix(Self.parts) {
      record.append(rows) { row.fill(&$0, nodes[part], sort.figures(context)[part].tally, isIndented: false) }
    }
    cases.fill(&record, published.suffix(Self.newest).reversed(), context)
    record.set(listHref, CaseList.href(of: node, published, context))
    record.set(publishedCount, String(published.count))
    record.set(cutOff, context.cutOffText)
  }

  /// What is overdue now, and which categories are fast and slow.
  private func fillPresent(_ record: inout Record, _ position: Int, of sort: NodeSort, _ context: SiteContext) {
    let columns: OverdueSlots.Columns =
      sort == .units ? [.place, .category] : sort == .places ? [.unit] : [.unit, .place]
    let late = context.figures.overdueBy[sort]?[position].map { context.figures.overdue[$0] } ?? []
    overdue.fill(&record, late, limit: Self.newest, columns: columns, context)
    speed.fill(&record, sort, node: position, context)
  }
}
