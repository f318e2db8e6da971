/// All that is wrong with a portal's content, found in one run.
public struct ContentErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// Errors and warnings, by file and then by place in the file; at least one is an error.
  public let diagnostics: [Diagnostic]

  /// Each with its place and line, one after the other.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
