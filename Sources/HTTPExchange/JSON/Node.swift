/// What an answer says, before it is written as XML or JSON.
public indirect enum Node: Sendable {
  /// A text; an empty one is an empty element.
  case text(String)
  /// A whole number.
  case number(Int)
  /// Yes or no.
  case flag(Bool)
  /// Nothing: an empty element, or null.
  case nothing
  /// Several of one kind, each an element of this name; an array.
  case list(of: StaticString, [Node])
  /// Named values in this order.
  case record([(name: StaticString, value: Node)])

  /// A text, or nothing.
  ///
  /// - Parameter text: the text; nil for nothing.
  /// - Returns: a text or nothing.
  public static func optional(_ text: String?) -> Node { text.map { .text($0) } ?? .nothing }
}
