/// Cuts a template into tags and the text between them.
struct Scanner {
  /// A stretch of the source; a line end stands for itself.
  enum Piece {
    case text(Range<Int>)
    case lineEnd(Range<Int>)
    case tag(Tag)
  }

  private let file: SourceFile
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var pieces: [Piece] = []

  /// The tokens of a file, lines that only hold a tag already dropped.
  static func tokens(of file: SourceFile) throws(TemplateError) -> [Token] {
    if let mistake = UTF8Sequence.firstMistake(in: file.bytes, of: file.content) {
      throw TemplateError(.notUTF8, in: file, at: mistake)
    }
    var scanner = Scanner(file: file)
    try scanner.scan()
    return LineRule.tokens(of: scanner.pieces, in: file)
  }

  private init(file: SourceFile) {
    self.file = file
  }

  private mutating func scan() throws(TemplateError) {
    var offset = file.content.lowerBound
    while let start = find(opening, from: offset) {
      appendText(offset..<start)
      let tag = try readTag(at: start)
      pieces.append(.tag(tag))
      offset = tag.range.upperBound
    }
    appendText(offset..<file.content.upperBound)
  }

  private mutating func readTag(at start: Int) throws(TemplateError) -> Tag {
    let inner = start + opening.count
    let sigil = inner < file.content.upperBound ? file.bytes[inner] : 0
    let (kind, mark) = Scanner.kind(of: sigil)
    let end = mark + closing
    guard let close = find(end, from: kind == .escaped ? inner : inner + 1) else {
      throw TemplateError(.unclosedTag(closing: String(decoding: end, as: UTF8.self)), in: file, at: start)
    }
    let name = trimmed(kind == .escaped ? inner..<close : inner + 1..<close)
    let tag = Tag(kind: kind, name: file.text(name), range: start..<close + end.count)
    switch kind {
    case .comment: break
    case .delimiters: try changeDelimiters(tag)
    default: try check(tag)
    }
    return tag
  }

  /// What a tag is by the byte after its opening delimiter, and what that asks for before the closing one.
  private static func kind(of sigil: UInt8) -> (Tag.Kind, mark: [UInt8]) {
    switch sigil {
    case UInt8(ascii: "{"): (.raw, [UInt8(ascii: "}")])
    case UInt8(ascii: "&"): (.raw, [])
    case UInt8(ascii: "#"): (.section, [])
    case UInt8(ascii: "^"): (.inverted, [])
    case UInt8(ascii: "/"): (.close, [])
    case UInt8(ascii: ">"): (.partial, [])
    case UInt8(ascii: "<"): (.parent, [])
    case UInt8(ascii: "$"): (.block, [])
    case UInt8(ascii: "!"): (.comment, [])
    case UInt8(ascii: "="): (.delimiters, [UInt8(ascii: "=")])
    default: (.escaped, [])
    }
  }

  private func check(_ tag: Tag) throws(TemplateError) {
    switch tag.kind {
    case .partial where tag.isWording:
      if !NameRule.isPath(Wording.key(of: tag)) { throw error(.notAName(tag.name), tag) }
    case .partial, .parent:
      if tag.name.hasPrefix("*") { throw error(.dynamicName(tag.name), tag) }
      let template = tag.digested ?? tag.name
      if !NameRule.isTemplateName(template) { throw error(.notATemplateName(template), tag) }
    case .close:
      break
    default:
      if !NameRule.isPath(tag.name) { throw error(.notAName(tag.name), tag) }
    }
  }

  private mutating func changeDelimiters(_ tag: Tag) throws(TemplateError) {
    let pair = tag.name.utf8.split(whereSeparator: Scanner.isBlank)
    guard pair.count == 2, !tag.name.utf8.contains(UInt8(ascii: "=")) else { throw error(.delimiters, tag) }
    opening = Array(pair[0])
    closing = Array(pair[1])
  }

  private func error(_ problem: TemplateProblem, _ tag: Tag) -> TemplateError {
    TemplateError(problem, in: file, at: tag.range.lowerBound)
  }

  private mutating func appendText(_ range: Range<Int>) {
    var start = range.lowerBound
    while let newline = file.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
      let end = newline > start && file.bytes[newline - 1] == UInt8(ascii: "\r") ? newline - 1 : newline
      if start < end { pieces.append(.text(start..<end)) }
      pieces.append(.lineEnd(end..<newline + 1))
      start = newline + 1
    }
    if start < range.upperBound { pieces.append(.text(start..<range.upperBound)) }
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var offset = start
    while offset + pattern.count <= file.content.upperBound {
      if file.bytes[offset] == pattern[0], file.bytes[offset..<offset + pattern.count].elementsEqual(pattern) {
        return offset
      }
      offset += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Scanner.isBlank(file.bytes[start]) { start += 1 }
    while end > start, Scanner.isBlank(file.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// White space that does not end a line.
  static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
