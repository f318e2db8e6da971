/// The text of an HTML mail, read once from front to back: no script, no style, no markup, lines where a browser has them.
enum HTMLText {
  static func plain(_ html: String) -> String {
    var reader = HTMLReader(Array(html.utf8))
    reader.read()
    return String(decoding: reader.text, as: UTF8.self)
  }
}

/// Where the reading stands.
private struct HTMLReader {
  private(set) var text: [UInt8] = []
  private let html: [UInt8]
  private var position = 0
  private var quotes = 0
  private var isSpaceDue = false

  /// What stands within these is shown to nobody as text.
  private static let unseen: Set<String> = [
    "script", "style", "title", "template", "iframe", "object", "noembed", "xmp",
  ]
  private static let lines: Set<String> = [
    "p", "div", "br", "tr", "li", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre",
    "section", "article", "header", "footer", "dt", "dd", "includetail",
  ]

  init(_ html: [UInt8]) { self.html = html }

  mutating func read() {
    while position < html.count {
      switch html[position] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): readReference()
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20:
        isSpaceDue = true
        position += 1
      default:
        put(html[position])
        position += 1
      }
    }
  }

  private mutating func readMarkup() {
    if html[position...].starts(with: "<!--".utf8) {
      skip(past: Array("-->".utf8))
    } else if position + 1 < html.count, "!?".utf8.contains(html[position + 1]) {
      skip(past: [UInt8(ascii: ">")])
    } else if !readTag() {
      put(html[position])
      position += 1
    }
  }

  /// Reads a tag; false where a mere `<` stands here.
  private mutating func readTag() -> Bool {
    var index = position + 1
    let isEnd = index < html.count && html[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = html[index...].prefix(20).prefix { byte in
      let letter = MailBytes.lowercased(byte)
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || (0x30...0x39).contains(byte)
    }
    guard let first = name.first, !(0x30...0x39).contains(first) else { return false }
    position = name.endIndex
    skipAttributes()
    seen(String(decoding: name.map(MailBytes.lowercased), as: UTF8.self), isEnd: isEnd)
    return true
  }

  private mutating func seen(_ name: String, isEnd: Bool) {
    if Self.unseen.contains(name), !isEnd { return skip(pastEndOf: Array(name.utf8)) }
    if name == "blockquote" {
      breakLine()
      quotes = max(0, quotes + (isEnd ? -1 : 1))
    } else if name == "br" || name == "hr" {
      endLine()
    } else if Self.lines.contains(name) {
      breakLine()
      if name == "p", isEnd, !text.isEmpty { endLine() }
    } else if name == "td" || name == "th" {
      isSpaceDue = true
    }
  }

  /// To the end of the tag; a sign of its end within quotes is none.
  private mutating func skipAttributes() {
    var quote: UInt8?
    while position < html.count {
      let byte = html[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }

  private mutating func skip(past end: [UInt8]) {
    while position < html.count, !html[position...].starts(with: end) { position += 1 }
    position = min(html.count, position + end.count)
  }

  private mutating func skip(pastEndOf name: [UInt8]) {
    while position < html.count {
      if html[position] == UInt8(ascii: "<"), html[(position + 1)...].first == UInt8(ascii: "/"),
        html[(position + 2)...].prefix(name.count).map(MailBytes.lowercased) == name
      {
        position += 2 + name.count
        return skipAttributes()
      }
      position += 1
    }
  }

  /// A character reference; what is none is the text that it looks like.
  private mutating func readReference() {
    let name = html[(position + 1)...].prefix(32).prefix { $0 != UInt8(ascii: ";") }
    let end = name.endIndex
    guard end < html.count, html[end] == UInt8(ascii: ";"),
      let scalar = HTMLReferences.scalar(String(decoding: name, as: UTF8.self))
    else {
      put(UInt8(ascii: "&"))
      position += 1
      return
    }
    position = end + 1
    if scalar == " " { put(0x20) } else { for byte in String(scalar).utf8 { put(byte) } }
  }

  private mutating func put(_ byte: UInt8) {
    if text.isEmpty || text.last == 0x0A {
      for _ in 0..<min(quotes, 3) { text += [UInt8(ascii: ">"), 0x20] }
    } else if isSpaceDue {
      text.append(0x20)
    }
    isSpaceDue = false
    text.append(byte)
  }

  private mutating func breakLine() {
    if !text.isEmpty, text.last != 0x0A { endLine() }
    isSpaceDue = false
  }

  private mutating func endLine() {
    isSpaceDue = false
    // Three in a row say no more than two. (`suffix` of a comparison with an array would look at the whole text.)
    let count = text.count
    if count < 2 || text[count - 1] != 0x0A || text[count - 2] != 0x0A { text.append(0x0A) }
  }
}
