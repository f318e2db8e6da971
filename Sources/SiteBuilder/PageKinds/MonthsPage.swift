import Pages
import Templates
import Casework

/// `months.mustache`: the months and years that have a leaderboard.
struct MonthsPage: Sendable {
  static let template = "months"

  let shape: Shape
  private let chrome: Chrome
  private let months: ListSlot
  private let years: ListSlot
  private let hasYears: FlagSlot
  private let name: TextSlot
  private let href: TextSlot

  init() {
    var month = ShapeBuilder("month link")
    name = month.text("name")
    href = month.text("href")
    let link = month.build()
    var builder = ShapeBuilder("months page")
    chrome = Chrome(&builder)
    months = builder.list("months", link)
    hasYears = builder.flag("hasYears")
    years = builder.list("years", link)
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("boards.title"), description: try context.say("boards.description"),
        path: "/leaderboards/", section: .boards))
    record.set(hasYears, !context.years.isEmpty)
    append(context.figures.months.reversed().map { .month($0) }, to: months, of: &record)
    append(context.years.reversed().map { .year($0) }, to: years, of: &record)
  }

  private func append(_ spans: [Board.Span], to list: ListSlot, of record: inout Record) {
    for span in spans {
      record.append(list) { row in
        row.set(name, span.name)
        row.set(href, span.href)
      }
    }
  }
}
