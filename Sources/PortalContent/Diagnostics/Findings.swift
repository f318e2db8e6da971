/// What has been found wrong so far.
struct Findings {
  private(set) var diagnostics: [Diagnostic] = []
  /// How many of it keep the portal from being built.
  private(set) var errorCount = 0

  /// Whether something was found that keeps the portal from being built.
  var hasErrors: Bool { errorCount > 0 }

  /// All of it, by file and then by place in the file.
  var sorted: [Diagnostic] {
    diagnostics.sorted { left, right in
      let (first, second) = (left.position ?? .start, right.position ?? .start)
      return (left.file, first, left.sentence) < (right.file, second, right.sentence)
    }
  }

  mutating func error(_ message: DiagnosticMessage, at mark: Mark, suggesting suggestion: String? = nil) {
    add(.error, message, at: mark, suggestion)
  }

  mutating func warning(_ message: DiagnosticMessage, at mark: Mark, suggesting suggestion: String? = nil) {
    add(.warning, message, at: mark, suggestion)
  }

  mutating func error(_ message: DiagnosticMessage, inFile path: String) {
    errorCount += 1
    diagnostics.append(Diagnostic(severity: .error, file: path, message: message.sentence))
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ message: DiagnosticMessage, at mark: Mark, _ suggestion: String?
  ) {
    if severity == .error { errorCount += 1 }
    diagnostics.append(
      Diagnostic(
        severity: severity, file: mark.source.path, position: mark.position, message: message.sentence,
        suggestion: suggestion,
        sourceLine: mark.position.map { mark.source.line($0.line) }))
  }
}

extension TextPosition {
  fileprivate static let start = TextPosition(line: 0, column: 0)
}
