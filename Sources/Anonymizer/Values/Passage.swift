/// One of the texts of a case, and who wrote it.
public struct Passage: Sendable, Hashable {
  /// The text.
  public let text: String
  /// Who wrote it.
  public let author: Author

  /// A text.
  public init(_ text: String, by author: Author) {
    self.text = text
    self.author = author
  }
}
