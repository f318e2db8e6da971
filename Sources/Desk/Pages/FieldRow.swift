internal import Templates

/// A field that is only carried: a name and a value.
struct FieldRow {
  let shape: Shape
  private let name: TextSlot
  private let value: TextSlot

  init() {
    var builder = ShapeBuilder("hidden field")
    name = builder.text("name")
    value = builder.text("value")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ field: (name: String, value: String)) {
    row.set(name, field.name)
    row.set(value, field.value)
  }
}

/// One thing to choose: what is sent, what is read, and whether it is chosen.
struct ChoiceRow {
  let shape: Shape
  private let value: TextSlot
  private let label: TextSlot
  private let isChosen: FlagSlot

  init() {
    var builder = ShapeBuilder("choice")
    value = builder.text("value")
    label = builder.text("label")
    isChosen = builder.flag("isChosen")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ choice: Choice, chosen: String) {
    row.set(value, choice.value)
    row.set(label, choice.label)
    row.set(isChosen, choice.value == chosen)
  }
}

/// One thing to choose.
struct Choice {
  var value: String
  var label: String
}
