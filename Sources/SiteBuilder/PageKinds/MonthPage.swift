import Casework
import Pages
import PortalContent
import Templates

/// `month.mustache`: what one month was like, by place and category.
struct MonthPage: Sendable {
  static let template = "month"

  let shape: Shape
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let figures: RecordSlot
  private let figureSlots = FigureSlots()
  private let categories: ListSlot
  private let places: ListSlot
  private let row = TableSlots()
  private let boardHref: TextSlot
  private let casesHref: TextSlot
  private let briefHref: TextSlot
  private let earlierHref: TextSlot
  private let laterHref: TextSlot
  private let cutOff: TextSlot

  init() {
    var builder = ShapeBuilder("month page")
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    figures = builder.record("figures", figureSlots.shape)
    var block = ShapeBuilder("table of a month")
    rows = block.list("rows", row.shape)
    leavesOut = block.flag("leavesOut")
    let table = block.build()
    categories = builder.list("categories", table)
    places = builder.list("places", table)
    boardHref = builder.text("boardHref")
    casesHref = builder.text("casesHref")
    briefHref = builder.text("briefHref")
    earlierHref = builder.text("earlierHref")
    laterHref = builder.text("laterHref")
    cutOff = builder.text("cutOff")
    shape = builder.build()
  }

  private let rows: ListSlot
  private let leavesOut: FlagSlot
  /// How many rows a table has at most: two of them have to fit on the page.
  private static let most = 65

  /// Fills the page of a month by its position among the months with cases.
  func fill(_ record: inout Record, month position: Int, _ context: SiteContext) throws {
    let months = context.figures.months
    let month = months[position]
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("month.title", ("month", month.description)),
        description: try context.say("month.description", ("month", month.description)), path: Self.href(month)))
    crumbs.fill(&record, [Link(name: try context.say("months.title"), href: "/months/")])
    record.set(boardHref, Board.Span.month(month).href)
    record.set(casesHref, context.monthHref(month) ?? "")
    let brief = context.dueBriefs.first { $0.kind == .monthly && $0.date.month == month }
    record.set(briefHref, brief.map { BriefEdition.href($0) } ?? "")
    record.set(earlierHref, position > 0 ? Self.href(months[position - 1]) : "")
    record.set(laterHref, position + 1 < months.count ? Self.href(months[position + 1]) : "")
    record.set(cutOff, context.cutOffText)
    fillFigures(&record, position, context)
    fillTable(&record, categories, month, context.catalogue.categories, context.figures.categories)
    fillTable(&record, places, month, context.catalogue.places, context.figures.places)
  }

  private func fillFigures(_ record: inout Record, _ position: Int, _ context: SiteContext) {
    let month = context.figures.portal.trend.months[position]
    let links = FigureLinks(
      volume: context.monthHref(month.month) ?? "", onTime: Board.Span.month(month.month).href,
      satisfied: Board.Span.month(month.month).href)
    record.set(figures) {
      figureSlots.fill(
        &$0, month.tally, time: nil, leading: links, wording: context.durations, cutOff: context.cutOffText)
    }
  }

  /// The nodes of the first two levels that had a part in the month; none where only later months are counted by node.
  private func fillTable(
    _ record: inout Record, _ list: ListSlot, _ month: CivilMonth, _ nodes: [Node], _ counts: [NodeFigures]
  ) {
    let number = counts.first?.trend.months.firstIndex { $0.month == month }
    guard let number else { return }
    let active = nodes.indices.filter {
      nodes[$0].depth <= 1 && counts[$0].trend.months[number].tally.takesPart
    }
    let shown = NodeListing.upper(active, of: nodes, most: Self.most)
    guard !shown.isEmpty else { return }
    record.append(list) { record in
      record.set(leavesOut, shown.count < active.count)
      for position in shown {
        record.append(rows) {
          row.fill(
            &$0, nodes[position], counts[position].trend.months[number].tally, isIndented: nodes[position].depth > 0)
        }
      }
    }
  }

  static func href(_ month: CivilMonth) -> String { "/months/\(month)/" }
}

extension Tally {
  /// Whether anything happened: received, answered or overdue.
  fileprivate var takesPart: Bool { volume + answered + openOverdue > 0 }
}
