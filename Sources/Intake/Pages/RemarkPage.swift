internal import Pages
internal import Templates

/// The shape of `remark.mustache`: the form of a remark by itself, where something is to be changed or was not stored.
struct RemarkPage {
  static let template = "remark"

  let shape: Shape
  private let chrome: Chrome
  private let errorRow: ErrorRow
  private let errors: ListSlot
  private let hasErrors: FlagSlot
  private let wasNotStored: FlagSlot
  private let form: RemarkForm
  private let remark: RecordSlot

  init() {
    var builder = ShapeBuilder("remark")
    chrome = Chrome(&builder)
    errorRow = ErrorRow()
    errors = builder.list("errors", errorRow.shape)
    hasErrors = builder.flag("hasErrors")
    wasNotStored = builder.flag("wasNotStored")
    form = RemarkForm()
    remark = builder.record("remark", form.shape)
    shape = builder.build()
  }

  func fill(
    _ record: inout Record, site: SiteFacts, head: PageHead, _ content: RemarkForm.Content, wasNotStored isLost: Bool
  ) {
    chrome.fill(&record, site: site, head: head)
    record.set(hasErrors, !content.error.isEmpty)
    if !content.error.isEmpty {
      record.append(errors) { errorRow.fill(&$0, field: "remark-text", message: content.error) }
    }
    record.set(wasNotStored, isLost)
    record.set(remark) { form.fill(&$0, content) }
  }
}
