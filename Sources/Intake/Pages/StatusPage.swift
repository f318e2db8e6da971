internal import Pages
internal import Templates

/// The shape of `status.mustache`: what a reporter sees of the own case, and what can be done with it.
struct StatusPage {
  static let template = "status"

  /// What the page shows, as text; what is empty or nil is left out.
  struct Content {
    var number: String
    var about: [String]
    var state: String
    var next: String
    var notices: [String] = []
    var facts: [String] = []
    /// What the unit asks the reporter.
    var asked: [Substring] = []
    var earlier: EarlierCaseRecord.Content?
    var answerHeading = ""
    /// True where the answer was given before the case was taken up again.
    var isPast = false
    var answer: [Substring] = []
    var judged = ""
    var judgement: JudgementForm.Content?
    var coUnits: [String] = []
    var timeline: [ReporterTimelineRow.Content] = []
    var question: [Substring]
    var location: String?
    var remark: RemarkForm.Content?
    var hidden: [(name: String, value: String)]
    var privateAction: String?
    var withdrawHref: String?
    var publicHref: String?
    /// The list that a grid worker or deputy came from.
    var backHref: String?
  }

  let shape: Shape
  private let chrome: Chrome
  private let number: TextSlot
  private let state: TextSlot
  private let next: TextSlot
  private let texts: [(KeyPath<Content, [String]>, TextListSlot)]
  private let paragraphs: [(KeyPath<Content, [Substring]>, TextListSlot)]
  private let options: [(KeyPath<Content, String?>, TextSlot)]
  private let hasAsked: FlagSlot
  private let hasAnswer: FlagSlot
  private let hasCoUnits: FlagSlot
  private let isPast: FlagSlot
  private let answerHeading: TextSlot
  private let judged: TextSlot
  private let earlierRecord: EarlierCaseRecord
  private let earlier: RecordSlot
  private let judgementForm: JudgementForm
  private let judgement: RecordSlot
  private let remarkForm: RemarkForm
  private let remark: RecordSlot
  private let field: FieldRow
  private let hidden: ListSlot
  private let line: ReporterTimelineRow
  private let timeline: ListSlot

  init() {
    var builder = ShapeBuilder("status")
    chrome = Chrome(&builder)
    number = builder.text("number")
    state = builder.text("stateSentence")
    next = builder.text("nextSentence")
    texts = [
      (\.about, builder.texts("about")), (\.notices, builder.texts("notices")), (\.facts, builder.texts("facts")),
      (\.coUnits, builder.texts("coUnits")),
    ]
    paragraphs = [
      (\.asked, builder.texts("asked")), (\.answer, builder.texts("answer")), (\.question, builder.texts("question")),
    ]
    options = [
      (\.location, builder.text("location")), (\.privateAction, builder.text("privateAction")),
      (\.withdrawHref, builder.text("withdrawHref")), (\.publicHref, builder.text("publicHref")),
      (\.backHref, builder.text("backHref")),
    ]
    hasAsked = builder.flag("hasAsked")
    hasAnswer = builder.flag("hasAnswer")
    hasCoUnits = builder.flag("hasCoUnits")
    isPast = builder.flag("isPast")
    answerHeading = builder.text("answerHeading")
    judged = builder.text("judged")
    earlierRecord = EarlierCaseRecord()
    earlier = builder.record("earlier", earlierRecord.shape)
    judgementForm = JudgementForm()
    judgement = builder.record("judgement", judgementForm.shape)
    remarkForm = RemarkForm()
    remark = builder.record("remark", remarkForm.shape)
    field = FieldRow()
    hidden = builder.list("caseFields", field.shape)
    line = ReporterTimelineRow()
    timeline = builder.list("timeline", line.shape)
    shape = builder.build()
  }

  func fill(_ record: inout Record, site: SiteFacts, head: PageHead, _ content: Content) {
    chrome.fill(&record, site: site, head: head)
    record.set(number, content.number)
    record.set(state, content.state)
    record.set(next, content.next)
    record.set(hasAsked, !content.asked.isEmpty)
    record.set(hasAnswer, !content.answer.isEmpty)
    record.set(hasCoUnits, !content.coUnits.isEmpty)
    record.set(isPast, content.isPast)
    record.set(answerHeading, content.answerHeading)
    record.set(judged, content.judged)
    fillTexts(&record, content)
    fillParts(&record, content)
    for entry in content.hidden { record.append(hidden) { field.fill(&$0, entry) } }
    for entry in content.timeline { record.append(timeline) { line.fill(&$0, entry) } }
  }

  private func fillTexts(_ record: inout Record, _ content: Content) {
    for (path, slot) in texts {
      for text in content[keyPath: path] { record.append(slot, text) }
    }
    for (path, slot) in paragraphs {
      for text in content[keyPath: path] { record.append(slot, String(text)) }
    }
    for (path, slot) in options { record.set(slot, content[keyPath: path] ?? "") }
  }

  private func fillParts(_ record: inout Record, _ content: Content) {
    if let part = content.earlier {
      record.set(earlier) { earlierRecord.fill(&$0, part) }
    } else {
      record.setAbsent(earlier)
    }
    if let part = content.judgement {
      record.set(judgement) { judgementForm.fill(&$0, part) }
    } else {
      record.setAbsent(judgement)
    }
    if let part = content.remark {
      record.set(remark) { remarkForm.fill(&$0, part) }
    } else {
      record.setAbsent(remark)
    }
  }
}
