internal import Pages
internal import Templates

/// The shape of `patrol-code.mustache`: asks for a personal code.
struct PatrolCodePage {
  static let template = "patrol-code"

  let shape: Shape
  private let chrome: Chrome
  private let action: TextSlot

  init() {
    var builder = ShapeBuilder("personal code")
    chrome = Chrome(&builder)
    action = builder.text("action")
    shape = builder.build()
  }

  func fill(_ record: inout Record, site: SiteFacts, head: PageHead, action address: String) {
    chrome.fill(&record, site: site, head: head)
    record.set(action, address)
  }
}
