import Pages
import Templates
import Casework

/// `overdue-page.mustache`: everything that is open past its deadline.
struct OverduePage: Sendable {
  static let template = "overdue-page"
  static let href = "/overdue/"
  /// More would make the page too heavy for a cheap phone; the number of all is shown.
  private static let most = 200

  let shape: Shape
  private let chrome: Chrome
  private let overdue: OverdueSlots
  private let open: TextSlot
  private let cutOff: TextSlot

  init() {
    var builder = ShapeBuilder("overdue page")
    chrome = Chrome(&builder)
    overdue = OverdueSlots(&builder)
    open = builder.text("open")
    cutOff = builder.text("cutOff")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("overdue.title"), description: try context.say("overdue.description"), path: Self.href))
    record.set(open, String(context.figures.portal.tally.open))
    record.set(cutOff, context.cutOffText)
    overdue.fill(
      &record, context.figures.overdue, limit: Self.most, columns: [.place, .unit, .category], context)
  }
}
