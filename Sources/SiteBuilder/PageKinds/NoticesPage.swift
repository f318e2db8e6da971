import Pages
import Templates
import PortalContent

/// `notices.mustache`: all notices, newest first.
struct NoticesPage: Sendable {
  static let template = "notices"

  let shape: Shape
  private let chrome: Chrome
  private let notices: NoticeSlots

  init() {
    var builder = ShapeBuilder("notices page")
    chrome = Chrome(&builder)
    notices = NoticeSlots(&builder)
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("notices.title"), description: try context.say("notices.description"),
        path: "/notices/"))
    notices.fill(&record, context.portal.notices)
  }
}
