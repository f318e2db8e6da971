import Pages
import Templates
import Casework
import PortalContent

/// `notices.mustache`: all notices, newest first.
struct NoticesPage: Sendable {
  static let template = "notices"

  let shape: Shape
  private let chrome: Chrome
  private let notices: ListSlot
  private let title: TextSlot
  private let href: TextSlot
  private let date: TextSlot

  init() {
    var notice = ShapeBuilder("notice link")
    title = notice.text("title")
    href = notice.text("href")
    date = notice.text("date")
    var builder = ShapeBuilder("notices page")
    chrome = Chrome(&builder)
    notices = builder.list("notices", notice.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("notices.title"), description: try context.say("notices.description"),
        path: "/notices/"))
    for notice in context.portal.notices.sorted(by: { ($0.date, $0.slug) > ($1.date, $1.slug) }) {
      record.append(notices) { row in
        row.set(title, notice.title)
        row.set(href, "/notices/\(notice.slug).html")
        row.set(date, notice.date.description)
      }
    }
  }
}
