internal import Pages
internal import Templates

/// The shape of `withdraw.mustache`: asks once more before a case is taken back.
struct WithdrawPage {
  static let template = "withdraw"

  let shape: Shape
  private let chrome: Chrome
  private let number: TextSlot
  private let action: TextSlot
  private let statusHref: TextSlot
  private let reason: TextSlot
  private let reasonError: TextSlot
  private let field: FieldRow
  private let hidden: ListSlot

  init() {
    var builder = ShapeBuilder("withdraw")
    chrome = Chrome(&builder)
    number = builder.text("number")
    action = builder.text("action")
    statusHref = builder.text("statusHref")
    reason = builder.text("reason")
    reasonError = builder.text("reasonError")
    field = FieldRow()
    hidden = builder.list("hidden", field.shape)
    shape = builder.build()
  }

  func fill(
    _ record: inout Record, site: SiteFacts, head: PageHead, _ question: CaseQuestion, action address: String,
    statusHref href: String, reason typed: String, error: String
  ) {
    chrome.fill(&record, site: site, head: head)
    record.set(number, question.number)
    record.set(action, address)
    record.set(statusHref, href)
    record.set(reason, typed)
    record.set(reasonError, error)
    for entry in question.fields { record.append(hidden) { field.fill(&$0, entry) } }
  }
}
