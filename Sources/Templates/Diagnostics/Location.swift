/// A place in a file.
public struct Location: Sendable, Equatable, CustomStringConvertible {
  /// The file's path as it was opened.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1 in Unicode scalars.
  public let column: Int

  /// `file:line:column`, which editors and terminals can open.
  public var description: String { "\(file):\(line):\(column)" }
}
