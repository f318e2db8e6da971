import Pages
import Templates
import Casework

/// `months.mustache`: the months that have a leaderboard.
struct MonthsPage: Sendable {
  static let template = "months"

  let shape: Shape
  private let chrome: Chrome
  private let months: ListSlot
  private let name: TextSlot
  private let href: TextSlot

  init() {
    var month = ShapeBuilder("month link")
    name = month.text("name")
    href = month.text("href")
    var builder = ShapeBuilder("months page")
    chrome = Chrome(&builder)
    months = builder.list("months", month.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("boards.title"), description: try context.say("boards.description"),
        path: "/leaderboards/", section: .boards))
    for month in context.figures.months.reversed() {
      record.append(months) { row in
        row.set(name, month.description)
        row.set(href, "/leaderboards/\(month)/")
      }
    }
  }
}
