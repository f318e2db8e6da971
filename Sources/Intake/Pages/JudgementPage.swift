internal import Pages
internal import Templates

/// The shape of `judgement.mustache`: the form of a rating by itself, where something is to be changed or was not stored.
struct JudgementPage {
  static let template = "judgement"

  let shape: Shape
  private let chrome: Chrome
  private let errorRow: ErrorRow
  private let errors: ListSlot
  private let hasErrors: FlagSlot
  private let wasNotStored: FlagSlot
  private let form: JudgementForm
  private let judgement: RecordSlot

  init() {
    var builder = ShapeBuilder("judgement")
    chrome = Chrome(&builder)
    errorRow = ErrorRow()
    errors = builder.list("errors", errorRow.shape)
    hasErrors = builder.flag("hasErrors")
    wasNotStored = builder.flag("wasNotStored")
    form = JudgementForm()
    judgement = builder.record("judgement", form.shape)
    shape = builder.build()
  }

  func fill(
    _ record: inout Record, site: SiteFacts, head: PageHead, _ content: JudgementForm.Content, wasNotStored isLost: Bool
  ) {
    chrome.fill(&record, site: site, head: head)
    record.set(hasErrors, !content.errors.isEmpty)
    for error in content.errors {
      record.append(errors) { errorRow.fill(&$0, field: error.field, message: error.message) }
    }
    record.set(wasNotStored, isLost)
    record.set(judgement) { form.fill(&$0, content) }
  }
}
