internal import Templates

/// A field that a form carries along unseen.
struct FieldRow {
  let shape: Shape
  private let name: TextSlot
  private let value: TextSlot

  init() {
    var builder = ShapeBuilder("field")
    name = builder.text("name")
    value = builder.text("value")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ field: (name: String, value: String)) {
    row.set(name, field.name)
    row.set(value, field.value)
  }
}
