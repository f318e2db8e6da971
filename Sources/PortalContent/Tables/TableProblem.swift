/// A row that is not written as a row of a table file.
public enum TableProblem: Error, Hashable, Sendable {
  /// A quoted cell that nothing closes before the file ends; where it opens.
  case unclosedQuote(TextPosition)
  /// Text between a closing quote and the next separator; where it stands.
  case textAfterQuote(TextPosition)

  /// Where the problem is.
  public var position: TextPosition {
    switch self {
    case .unclosedQuote(let position), .textAfterQuote(let position): position
    }
  }
}
