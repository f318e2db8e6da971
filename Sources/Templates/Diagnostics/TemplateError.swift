/// A mistake in a template or in a file of wording, shown the way a compiler shows one.
public struct TemplateError: Error, Sendable, Equatable {
  /// What is wrong.
  public let problem: TemplateProblem
  /// Where it is; `nil` when the mistake is in no file, such as a file that cannot be read.
  public let location: Location?
  /// The whole line it is in.
  public let sourceLine: String
  /// Through which tags the file with the mistake came in, the nearest first.
  public let includedFrom: [Location]

  init(_ problem: TemplateProblem) {
    self.problem = problem
    location = nil
    sourceLine = ""
    includedFrom = []
  }

  init(_ problem: TemplateProblem, in file: SourceFile, at offset: Int) {
    self.problem = problem
    location = file.location(of: offset)
    sourceLine = file.line(of: offset)
    includedFrom = []
  }
}

extension TemplateError: CustomStringConvertible {
  /// The sentence with file, line and column before it, the line itself, a caret under the place, and where it was included from.
  public var description: String {
    guard let location else { return problem.description }
    let number = "\(location.line)"
    let margin = String(repeating: " ", count: number.utf8.count)
    let lines =
      ["\(location): \(problem)", "\(number) | \(sourceLine)", "\(margin) | \(caret(location.column))"]
      + includedFrom.map { TemplateProblem.includedFrom($0) }
    return lines.joined(separator: "\n")
  }

  /// Space as wide as what stands before the column, then the caret: tabs stay tabs, and what is as wide as a Chinese character is
  /// matched by an ideographic space.
  private func caret(_ column: Int) -> String {
    var text = ""
    for scalar in sourceLine.unicodeScalars.prefix(column - 1) {
      text.unicodeScalars.append(scalar == "\t" ? "\t" : scalar.value < 0x1100 ? " " : "\u{3000}")
    }
    return text + "^"
  }
}

extension TemplateError {
  /// The same mistake, in a file that came in through these tags.
  func included(from tags: [SourcePlace]) -> TemplateError {
    TemplateError(
      problem: problem, location: location, sourceLine: sourceLine,
      includedFrom: includedFrom + tags.map(\.location))
  }

  private init(problem: TemplateProblem, location: Location?, sourceLine: String, includedFrom: [Location]) {
    self.problem = problem
    self.location = location
    self.sourceLine = sourceLine
    self.includedFrom = includedFrom
  }
}
