internal import Templates

/// The names of `remark-form.mustache`: a line to add to the own case.
struct RemarkForm {
  /// What the form shows.
  struct Content {
    var action: String
    var hidden: [(name: String, value: String)]
    var entry: RemarkEntry
    var error = ""
  }

  let shape: Shape
  private let action: TextSlot
  private let field: FieldRow
  private let hidden: ListSlot
  private let text: TextSlot
  private let error: TextSlot

  init() {
    var builder = ShapeBuilder("remark form")
    action = builder.text("action")
    field = FieldRow()
    hidden = builder.list("hidden", field.shape)
    text = builder.text("remarkText")
    error = builder.text("remarkError")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ content: Content) {
    row.set(action, content.action)
    for entry in content.hidden + [("seen", String(content.entry.seen))] {
      row.append(hidden) { field.fill(&$0, entry) }
    }
    row.set(text, content.entry.text)
    row.set(error, content.error)
  }
}

extension RemarkForm.Content {
  /// A form to fill in.
  init(_ entry: RemarkEntry, of question: CaseQuestion, mount: String) {
    self.init(action: mount + "/remark", hidden: question.fields, entry: entry)
  }
}
