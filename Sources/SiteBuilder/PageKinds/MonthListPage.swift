import Casework
import Pages
import Templates

/// `month-list.mustache`: every month with its main figures, newest first.
struct MonthListPage: Sendable {
  static let template = "month-list"

  let shape: Shape
  private let chrome: Chrome
  private let rows: ListSlot
  private let row = TableSlots()
  private let cutOff: TextSlot

  init() {
    var builder = ShapeBuilder("list of months")
    chrome = Chrome(&builder)
    rows = builder.list("rows", row.shape)
    cutOff = builder.text("cutOff")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("months.title"), description: try context.say("months.description"), path: "/months/"))
    record.set(cutOff, context.cutOffText)
    for month in context.figures.portal.trend.months.reversed() {
      let node = Node(
        code: "", name: month.month.description, href: MonthPage.href(month.month), parent: nil, group: "", depth: 0,
        isRetired: false)
      record.append(rows) { row.fill(&$0, node, month.tally, isIndented: false) }
    }
  }
}
