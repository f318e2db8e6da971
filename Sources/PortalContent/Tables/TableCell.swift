/// One cell of a table file: where its text lies.
public struct TableCell: Hashable, Sendable {
  /// The bytes of its text, without the quotes around it; doubled quotes within are still doubled.
  public var range: Range<Int>
  /// The line it begins in, from 1.
  public var line: Int
  /// True where the text was written in quotes.
  public var isQuoted: Bool
  /// True where the text holds doubled quotes that each stand for one.
  public var hasDoubledQuotes: Bool
}
