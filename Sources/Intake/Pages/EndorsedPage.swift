internal import Pages
internal import Templates

/// The shape of `endorsed.mustache`: says that somebody was counted, and how many there are.
struct EndorsedPage {
  static let template = "endorsed"

  let shape: Shape
  private let chrome: Chrome
  private let count: TextSlot
  private let caseHref: TextSlot

  init() {
    var builder = ShapeBuilder("endorsed")
    chrome = Chrome(&builder)
    count = builder.text("count")
    caseHref = builder.text("caseHref")
    shape = builder.build()
  }

  func fill(_ record: inout Record, site: SiteFacts, head: PageHead, count number: Int, caseHref href: String) {
    chrome.fill(&record, site: site, head: head)
    record.set(count, String(number))
    record.set(caseHref, href)
  }
}
