import Templates

/// A file that shows no values: the style sheet, put together from its parts.
struct PlainText: Sendable {
  let shape: Shape

  init() {
    shape = ShapeBuilder("text without values").build()
  }
}
