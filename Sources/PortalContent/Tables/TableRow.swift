/// One row of a table file; made once and read into again and again.
public struct TableRow: Hashable, Sendable {
  /// The cells, one for every separator and one more.
  public var cells: [TableCell] = []
  /// The line it begins in, from 1.
  public var line = 0
  /// All of its bytes, without the end of the line.
  public var range = 0..<0

  /// A row with nothing in it.
  public init() {}

  /// True where no cell holds anything.
  public var isEmpty: Bool { cells.allSatisfy(\.range.isEmpty) }
}
