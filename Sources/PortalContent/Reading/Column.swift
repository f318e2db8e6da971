/// A column of a table of content.
struct Column: Hashable, Sendable {
  /// What it may be called; the first two, Chinese and English, are named in messages.
  let names: [String]
  /// Whether a table without it cannot be read.
  let isRequired: Bool

  init(_ names: String..., isRequired: Bool = true) {
    self.names = names
    self.isRequired = isRequired
  }

  func isCalled(_ heading: String) -> Bool {
    let folded = Vocabulary<Column>.fold(heading)
    return names.contains { Vocabulary<Column>.fold($0) == folded }
  }
}
