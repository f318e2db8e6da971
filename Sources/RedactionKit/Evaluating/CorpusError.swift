/// A line of a corpus that is no `{"text", "spans": [{"start", "end", "class"}]}`.
public struct CorpusError: Error, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int

  /// Creates the error for one line.
  public init(line: Int) { self.line = line }

  /// What happened, where, and what to do.
  public var description: String {
    "line \(line): expected {\"text\": \"…\", \"spans\": [{\"start\": 0, \"end\": 2, \"class\": \"name\"}]}, offsets in Unicode scalars of the text"
  }
}
