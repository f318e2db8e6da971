internal import Casework
internal import Pages
internal import Templates

/// The names of `judgement-form.mustache`: a rating, or a word from the spot.
struct JudgementForm {
  /// What the form shows.
  struct Content {
    var action: String
    var heading: String
    var asksGrade: Bool
    var hidden: [(name: String, value: String)]
    var grades: [ReportForm.Choice]
    var resolutions: [ReportForm.Choice]
    var entry: JudgementEntry
    var errors: [(field: String, message: String)] = []
  }

  let shape: Shape
  private let action: TextSlot
  private let heading: TextSlot
  private let asksGrade: FlagSlot
  private let field: FieldRow
  private let hidden: ListSlot
  private let option: OptionRow
  private let grades: ListSlot
  private let resolutions: ListSlot
  private let text: TextSlot
  private let fieldErrors: [(String, TextSlot)]

  init() {
    var builder = ShapeBuilder("judgement form")
    action = builder.text("action")
    heading = builder.text("heading")
    asksGrade = builder.flag("asksGrade")
    field = FieldRow()
    hidden = builder.list("hidden", field.shape)
    option = OptionRow()
    grades = builder.list("grades", option.shape)
    resolutions = builder.list("resolutions", option.shape)
    text = builder.text("judgementText")
    fieldErrors = [
      ("grade", builder.text("gradeError")), ("resolution", builder.text("resolutionError")),
      ("judgement-text", builder.text("textError")),
    ]
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ content: Content) {
    row.set(action, content.action)
    row.set(heading, content.heading)
    row.set(asksGrade, content.asksGrade)
    for entry in content.hidden + [("answer", content.entry.answer)] {
      row.append(hidden) { field.fill(&$0, entry) }
    }
    for choice in content.grades {
      row.append(grades) { option.fill(&$0, choice, chosen: choice.value == content.entry.grade) }
    }
    for choice in content.resolutions {
      row.append(resolutions) { option.fill(&$0, choice, chosen: choice.value == content.entry.resolution) }
    }
    row.set(text, content.entry.text)
    for (name, slot) in fieldErrors {
      row.set(slot, content.errors.first { $0.field == name }?.message ?? "")
    }
  }
}

extension JudgementForm.Content {
  /// A form to fill in. Nothing is chosen beforehand: a rating that is suggested says nothing.
  init(
    _ entry: JudgementEntry, of question: CaseQuestion, asksGrade: Bool, action: String, _ maker: PageMaker
  ) throws(Failure) {
    self.init(
      action: action, heading: try maker.say(asksGrade ? "judgement.rate" : "judgement.confirm"),
      asksGrade: asksGrade, hidden: question.fields, grades: [], resolutions: [], entry: entry)
    for grade in Grade.allCases where asksGrade {
      let label = try maker.say("grade.\(grade.rawValue)")
      grades.append(ReportForm.Choice(value: String(grade.rawValue), label: label))
    }
    for resolution in Resolution.allCases.reversed() {
      let label = try maker.say("resolution.\(resolution.rawValue)")
      resolutions.append(ReportForm.Choice(value: String(resolution.rawValue), label: label))
    }
  }
}
