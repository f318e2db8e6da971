/// A piece of a text that was found, to be shown as it is or marked.
public struct SearchPiece: Hashable, Sendable {
  /// The text.
  public let text: String
  /// True for the words that were looked for.
  public let isMatch: Bool
}
