import Casework
import Pages
import PortalContent
import Templates

/// `content-page.mustache`: a page or a notice written in Markdown.
struct ArticlePage: Sendable {
  static let template = "content-page"

  let shape: Shape
  private let chrome: Chrome
  private let date: TextSlot
  private let body: HTMLSlot
  private let others: ListSlot
  private let otherName: TextSlot
  private let otherHref: TextSlot

  init() {
    var other = ShapeBuilder("article link")
    otherName = other.text("name")
    otherHref = other.text("href")
    var builder = ShapeBuilder("article")
    chrome = Chrome(&builder)
    date = builder.text("date")
    body = builder.html("body")
    others = builder.list("others", other.build())
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
    for page in context.portal.pages where "/\(page.slug)/" != path {
      record.append(others) { row in
        row.set(otherName, page.title)
        row.set(otherHref, "/\(page.slug)/")
      }
    }
  }
}
