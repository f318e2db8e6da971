extension Diagnostic: CustomStringConvertible {
  /// The message, with what was probably meant.
  public var sentence: String { suggestion.map { "\(message); did you mean ‘\($0)’?" } ?? message }

  /// The sentence with file, line and column before it, the line of the file, and a caret under the place.
  public var description: String {
    guard let position else { return "\(file): \(severity.rawValue): \(sentence)" }
    let head = "\(file):\(position): \(severity.rawValue): \(sentence)"
    guard let sourceLine else { return head }
    let excerpt = Excerpt(of: sourceLine, around: position.column)
    let number = "\(position.line)"
    let margin = String(repeating: " ", count: number.utf8.count)
    let caret = DisplayWidth.space(before: excerpt.column, in: excerpt.text) + "^"
    return "\(head)\n\(number) | \(excerpt.text)\n\(margin) | \(caret)"
  }
}
