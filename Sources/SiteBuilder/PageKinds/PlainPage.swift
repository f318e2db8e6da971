import Pages
import Templates

/// A page that says the same in every portal: how figures are counted, and that there is no such page.
struct PlainPage: Sendable {
  let shape: Shape
  private let chrome: Chrome

  init() {
    var builder = ShapeBuilder("plain page")
    chrome = Chrome(&builder)
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ head: PageHead, _ context: SiteContext) {
    chrome.fill(&record, site: context.facts, head: head)
  }
}
