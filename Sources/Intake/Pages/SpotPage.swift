internal import CaseStore
internal import Casework
internal import Pages
internal import Templates

/// The shape of `spot.mustache`: what the public reads of a case nearby, and the question whether it is true.
struct SpotPage {
  static let template = "spot"

  let shape: Shape
  private let chrome: Chrome
  private let errorRow: ErrorRow
  private let errors: ListSlot
  private let hasErrors: FlagSlot
  private let wasNotStored: FlagSlot
  private let texts: [TextSlot]
  private let question: TextListSlot
  private let answer: TextListSlot
  private let form: JudgementForm
  private let judgement: RecordSlot

  init() {
    var builder = ShapeBuilder("on the spot")
    chrome = Chrome(&builder)
    errorRow = ErrorRow()
    errors = builder.list("errors", errorRow.shape)
    hasErrors = builder.flag("hasErrors")
    wasNotStored = builder.flag("wasNotStored")
    texts = ["title", "number", "place", "unit", "backHref"].map { builder.text($0) }
    question = builder.texts("question")
    answer = builder.texts("answer")
    form = JudgementForm()
    judgement = builder.record("judgement", form.shape)
    shape = builder.build()
  }

  func fill(
    _ record: inout Record, site: SiteFacts, head: PageHead, _ nearby: NearbyAnswer, backHref href: String,
    _ content: JudgementForm.Content
  ) {
    chrome.fill(&record, site: site, head: head)
    record.set(hasErrors, !content.errors.isEmpty)
    record.set(wasNotStored, false)
    for error in content.errors {
      record.append(errors) { errorRow.fill(&$0, field: error.field, message: error.message) }
    }
    let values = [nearby.text.title, nearby.number.description, nearby.place, nearby.unit ?? "", href]
    for (slot, value) in zip(texts, values) { record.set(slot, value) }
    for paragraph in Blank.paragraphs(nearby.text.question) { record.append(question, String(paragraph)) }
    for paragraph in Blank.paragraphs(nearby.text.answer) { record.append(answer, String(paragraph)) }
    record.set(judgement) { form.fill(&$0, content) }
  }
}
