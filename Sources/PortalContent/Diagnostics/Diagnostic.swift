/// A mistake in a portal's content: where, what, and what was probably meant.
public struct Diagnostic: Error, Hashable, Sendable {
  /// Whether a portal can be built in spite of it.
  public enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  /// Whether a portal can be built in spite of it.
  public var severity: Severity
  /// The file, as a path from the workspace: `content/places.csv`.
  public var file: String
  /// Where in the file; nil where the whole file is meant.
  public var position: TextPosition?
  /// What is wrong and what to do about it, in one sentence.
  public var message: String
  /// The name that was probably meant; nil where nothing is near.
  public var suggestion: String?
  /// The line of the file the mistake is in; nil where the whole file is meant.
  public var sourceLine: String?

  /// A mistake with everything known about it.
  public init(
    severity: Severity, file: String, position: TextPosition? = nil, message: String, suggestion: String? = nil,
    sourceLine: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.position = position
    self.message = message
    self.suggestion = suggestion
    self.sourceLine = sourceLine
  }
}
