internal import PortalContent

/// Which column holds what, as an operator says it.
///
/// A mapping file has one `field = COLUMN` a line, such as `received = 来电时间`; `field =` says that no column holds it.
/// Lines that begin with `#` are remarks. What is not said is guessed.
public struct ColumnMapping: Hashable, Sendable {
  /// One line of a mapping.
  struct Entry: Hashable, Sendable {
    /// The heading; nil where no column holds the field.
    var column: String?
    var line: Int
  }

  var entries: [ImportField: Entry] = [:]
  /// Where it stands, for messages.
  var file = ""

  /// Nothing said: all is guessed.
  public init() {}

  /// Reads a mapping file.
  ///
  /// - Parameter path: the file; UTF-8 or GB18030.
  /// - Throws: ``ImportError``: `unreadable`, `notText`, or `mapping` with all its mistakes.
  public init(readingFile path: String) throws(ImportError) {
    let bytes = try FileBytes.read(path)
    guard let text = try? DecodedText(bytes) else { throw .notText(path: path) }
    try self.init(String(decoding: text.bytes, as: UTF8.self), file: path)
  }

  /// Reads the text of a mapping file.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - file: the file's name, for messages.
  /// - Throws: ``ImportError``: `mapping` with all its mistakes.
  public init(_ text: String, file: String) throws(ImportError) {
    self.file = file
    var problems: [MappingProblem] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let content = HeadingText.trimmed(line)
      if content.isEmpty || content.hasPrefix("#") { continue }
      if let mistake = take(content, line: index + 1) {
        problems.append(MappingProblem(file: file, line: index + 1, mistake: mistake))
      }
    }
    if !problems.isEmpty { throw .mapping(problems) }
  }

  private mutating func take(_ content: Substring, line: Int) -> MappingProblem.Mistake? {
    guard let equals = content.firstIndex(of: "=") else { return .noEquals }
    let name = String(HeadingText.trimmed(content[..<equals]))
    let column = String(HeadingText.trimmed(content[content.index(after: equals)...]))
    guard let field = Self.field(called: name) else {
      return .unknownField(name, suggestion: Nearest.to(name, among: ImportField.allCases.map(\.rawValue)))
    }
    if let earlier = entries[field] { return .fieldTwice(field, line: earlier.line) }
    entries[field] = Entry(column: column.isEmpty ? nil : column, line: line)
    return nil
  }

  private static func field(called name: String) -> ImportField? {
    let folded = HeadingText.folded(name)
    return ImportField.allCases.first { $0.rawValue == folded || Synonyms.of($0).contains(folded) }
  }
}
