/// The wording of one language: `wording/zh.txt` and its like, one `key = text` a line.
struct Wording: Sendable {
  /// What tells `{{> t:key}}` from a partial.
  static let prefix = "t:"

  let language: String
  let file: SourceFile
  /// Where each key's line begins and where its text is.
  private let entries: [String: Entry]

  struct Entry: Sendable {
    let line: Int
    let text: Range<Int>
  }

  var keys: Dictionary<String, Entry>.Keys { entries.keys }

  func entry(_ key: String) -> Entry? { entries[key] }

  /// Reads a file of wording.
  init(language: String, file: SourceFile) throws(TemplateError) {
    if let mistake = UTF8Sequence.firstMistake(in: file.bytes, of: file.content) {
      throw TemplateError(.notUTF8, in: file, at: mistake)
    }
    self.language = language
    self.file = file
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(file.bytes.count / 32)  // about one entry a line of that length
    var start = file.content.lowerBound
    while start < file.content.upperBound {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.content.upperBound
      try Wording.read(start..<end, of: file, into: &entries)
      start = end + 1
    }
    self.entries = entries
  }

  /// The key of a tag that names wording.
  static func key(of tag: Tag) -> String {
    String(tag.name.dropFirst(prefix.count).drop { $0 == " " })
  }

  private static func read(_ line: Range<Int>, of file: SourceFile, into entries: inout [String: Entry])
    throws(TemplateError)
  {
    let shown = trimmed(line, of: file)
    guard let first = shown.first, file.bytes[first] != UInt8(ascii: "#") else { return }
    guard let equals = file.bytes[shown].firstIndex(of: UInt8(ascii: "=")) else {
      throw TemplateError(.notWording, in: file, at: first)
    }
    let key = file.text(trimmed(shown.lowerBound..<equals, of: file))
    guard NameRule.isPath(key) else { throw TemplateError(.notWording, in: file, at: first) }
    if let before = entries[key] {
      throw TemplateError(.wordingTwice(key, line: file.location(of: before.line).line), in: file, at: first)
    }
    entries[key] = Entry(line: first, text: trimmed(equals + 1..<shown.upperBound, of: file))
  }

  private static func trimmed(_ range: Range<Int>, of file: SourceFile) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { Scanner.isSpace(byte) || byte == UInt8(ascii: "\r") }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(file.bytes[start]) { start += 1 }
    while end > start, isSpace(file.bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
