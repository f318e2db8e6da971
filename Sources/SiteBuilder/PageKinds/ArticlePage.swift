import Casework
import Pages
import Templates

/// `content-page.mustache`: a page or a notice written in Markdown.
struct ArticlePage: Sendable {
  static let template = "content-page"

  let shape: Shape
  private let chrome: Chrome
  private let date: TextSlot
  private let body: HTMLSlot

  init() {
    var builder = ShapeBuilder("article")
    chrome = Chrome(&builder)
    date = builder.text("date")
    body = builder.html("body")
    shape = builder.build()
  }

  func fill(
    _ record: inout Record, title: String, path: String, date day: CivilDate?, html: String, _ context: SiteContext
  ) {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(title: title, description: "\(title) · \(context.facts.name)", path: path))
    record.set(date, day?.description ?? "")
    record.set(body, html)
  }
}
