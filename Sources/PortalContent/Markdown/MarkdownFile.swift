/// A file of Markdown with settings (front matter) between two lines `---` above it.
struct MarkdownFile {
  private static let fence = "---"

  /// The file's name without folder and ending.
  let stem: String
  let source: SourceText
  /// The settings above the text.
  var settings: YAMLMapping
  /// The text as HTML.
  let html: String

  /// Reads a file; nil, and reported, where it or its settings cannot be read.
  init?(_ file: String, in folder: ContentFolder, _ findings: inout Findings) {
    guard let source = folder.read(file, &findings) else { return nil }
    self.source = source
    stem = String(file.split(separator: "/").last?.dropLast(".md".count) ?? "")
    let lines = String(decoding: source.text.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }
    let start = source.mark(TextPosition(line: 1, column: 1))
    guard lines.first.map(Self.isFence) == true else {
      findings.error(.noFrontMatter, at: start)
      return nil
    }
    guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
      findings.error(.unclosedFrontMatter, at: start)
      return nil
    }
    // The fence becomes an empty line, so that lines keep their numbers.
    let yaml = "\n" + lines[1..<end].joined(separator: "\n")
    guard let settings = YAMLReader.read(yaml, in: source, &findings) else { return nil }
    self.settings = settings
    let body = Array(lines[(end + 1)...].joined(separator: "\n").utf8)
    html = Markdown.html(body)
    for line in Markdown.rawHTMLLines(body) {
      findings.error(.rawHTML, at: source.mark(TextPosition(line: end + 1 + line, column: 1)))
    }
  }

  private static func isFence(_ line: Substring) -> Bool { PlainText.trimmed(line) == fence }
}
