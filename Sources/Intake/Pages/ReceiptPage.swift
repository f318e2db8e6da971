internal import CaseStore
internal import Pages
internal import Templates

/// The shape of `receipt.mustache`: the number, the query code, and what happens next.
struct ReceiptPage {
  static let template = "receipt"

  let shape: Shape
  private let chrome: Chrome
  private let number: TextSlot
  private let queryCode: TextSlot
  private let due: TextSlot
  private let statusHref: TextSlot
  private let withoutContact: FlagSlot
  private let photos: TextListSlot

  init() {
    var builder = ShapeBuilder("receipt")
    chrome = Chrome(&builder)
    number = builder.text("number")
    queryCode = builder.text("queryCode")
    due = builder.text("due")
    statusHref = builder.text("statusHref")
    withoutContact = builder.flag("withoutContact")
    photos = builder.texts("photos")
    shape = builder.build()
  }

  /// Fills a record; `due` is nil where nothing says by when an answer is due.
  func fill(
    _ record: inout Record, site: SiteFacts, head: PageHead, _ address: ReceiptAddress, due moment: String?,
    statusHref href: String, withoutContact isWithout: Bool, photos sentences: [String]
  ) {
    chrome.fill(&record, site: site, head: head)
    record.set(number, address.number)
    record.set(queryCode, address.queryCode)
    record.set(due, moment ?? "")
    record.set(statusHref, href)
    record.set(withoutContact, isWithout)
    for sentence in sentences { record.append(photos, sentence) }
  }
}
