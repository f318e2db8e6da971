public import Templates

/// One line of the summary above a form: what to change, and where.
public struct ErrorRow: Sendable {
  /// The shape of the row.
  public let shape: Shape
  private let field: TextSlot
  private let message: TextSlot

  /// The shape, made once.
  public init() {
    var builder = ShapeBuilder("error")
    field = builder.text("field")
    message = builder.text("message")
    shape = builder.build()
  }

  /// Fills a row: the name of the field that the line leads to, and the sentence.
  public func fill(_ row: inout Row, field name: String, message sentence: String) {
    row.set(field, name)
    row.set(message, sentence)
  }
}
