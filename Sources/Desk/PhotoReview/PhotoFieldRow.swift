internal import Templates

/// One of the four numbers of a rectangle.
struct PhotoFieldRow {
  let shape: Shape
  private let name: TextSlot
  private let label: TextSlot
  private let typed: TextSlot

  init() {
    var builder = ShapeBuilder("number")
    name = builder.text("fieldName")
    label = builder.text("fieldLabel")
    typed = builder.text("fieldTyped")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ key: String, label words: String, typed text: String) {
    row.set(name, key)
    row.set(label, words)
    row.set(typed, text)
  }
}
