/// A strict reader of XML 1.0 without document types of its own, for documents that drawing programs write.
struct XMLParser {
  private let bytes: [UInt8]
  private var position = 0

  /// Reads a document and gives its outermost element.
  static func parse(_ bytes: [UInt8]) throws(XMLMistake) -> Element {
    var parser = XMLParser(bytes: bytes)
    return try parser.document()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func document() throws(XMLMistake) -> Element {
    try skipAside()
    guard peek == UInt8(ascii: "<") else { throw mistake(.noElement) }
    let root = try element()
    try skipAside()
    guard position == bytes.count else { throw mistake(.afterEnd) }
    return root
  }

  /// White space, comments, instructions and a document type before and after the outermost element.
  private mutating func skipAside() throws(XMLMistake) {
    while true {
      skipSpace()
      if has("<!--") {
        try skip(past: "-->")
      } else if has("<?") {
        try skip(past: "?>")
      } else if has("<!DOCTYPE") {
        try skip(past: ">")
      } else {
        return
      }
    }
  }

  private mutating func element() throws(XMLMistake) -> Element {
    let start = position
    position += 1
    let name = try name()
    var attributes: [Element.Attribute] = []
    while true {
      let spaced = skipSpace()
      if take("/>") { return make(name, attributes, [], start) }
      if take(">") { break }
      guard spaced else { throw mistake(.tag) }
      let attribute = try attribute()
      if attributes.contains(where: { $0.name == attribute.name }) {
        throw XMLMistake(kind: .attributeTwice(attribute.name), position: attribute.position)
      }
      attributes.append(attribute)
    }
    return make(name, attributes, try content(of: name, start), start)
  }

  private func make(_ name: String, _ attributes: [Element.Attribute], _ children: [Element.Node], _ start: Int)
    -> Element
  {
    let plain = name.hasPrefix("svg:") ? String(name.dropFirst(4)) : name
    return Element(name: plain, attributes: attributes, children: children, position: start)
  }

  private mutating func content(of name: String, _ start: Int) throws(XMLMistake) -> [Element.Node] {
    var nodes: [Element.Node] = []
    while position < bytes.count {
      if has("<!--") {
        try skip(past: "-->")
      } else if has("<![CDATA[") {
        position += 9
        let begin = position
        try skip(past: "]]>")
        nodes.append(.text(text(begin..<position - 3)))
      } else if has("<?") {
        try skip(past: "?>")
      } else if take("</") {
        guard try self.name() == name else { throw mistake(.closes(name)) }
        skipSpace()
        guard take(">") else { throw mistake(.tag) }
        return nodes
      } else if peek == UInt8(ascii: "<") {
        nodes.append(.element(try element()))
      } else {
        nodes.append(.text(try characters { $0 == UInt8(ascii: "<") }))
      }
    }
    throw XMLMistake(kind: .unclosed(name), position: start)
  }

  private mutating func attribute() throws(XMLMistake) -> Element.Attribute {
    let start = position
    let name = try name()
    skipSpace()
    guard take("=") else { throw mistake(.tag) }
    skipSpace()
    guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw mistake(.quote) }
    position += 1
    let value = try characters { $0 == quote }
    guard position < bytes.count else { throw XMLMistake(kind: .quote, position: start) }
    position += 1
    return Element.Attribute(name: name, value: value, position: start)
  }

  /// Text up to a byte that ends it, with what stands for characters replaced by them.
  private mutating func characters(until ends: (UInt8) -> Bool) throws(XMLMistake) -> String {
    var result: [UInt8] = []
    var begin = position
    while position < bytes.count, !ends(bytes[position]) {
      if bytes[position] == UInt8(ascii: "&") {
        result += bytes[begin..<position]
        result += try reference().utf8
        begin = position
      } else {
        guard bytes[position] != UInt8(ascii: "<") else { throw mistake(.tag) }
        position += 1
      }
    }
    result += bytes[begin..<position]
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func reference() throws(XMLMistake) -> String {
    let start = position
    guard let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw mistake(.reference)
    }
    let name = text(position + 1..<end)
    position = end + 1
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let number =
      name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    guard let scalar = number.flatMap(Unicode.Scalar.init) else {
      throw XMLMistake(kind: .reference, position: start)
    }
    return String(scalar)
  }

  private mutating func name() throws(XMLMistake) -> String {
    let start = position
    while let byte = peek, Self.isNameByte(byte) { position += 1 }
    guard position > start else { throw mistake(.tag) }
    return text(start..<position)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"),
      UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func has(_ word: StaticString) -> Bool {
    position + word.utf8CodeUnitCount <= bytes.count
      && (0..<word.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == word.utf8Start[$0] }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard has(word) else { return false }
    position += word.utf8CodeUnitCount
    return true
  }

  private mutating func skip(past end: StaticString) throws(XMLMistake) {
    let start = position
    while position < bytes.count {
      if take(end) { return }
      position += 1
    }
    throw XMLMistake(kind: .endsInside, position: start)
  }

  @discardableResult private mutating func skipSpace() -> Bool {
    let start = position
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
    return position > start
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func mistake(_ kind: XMLMistake.Kind) -> XMLMistake { XMLMistake(kind: kind, position: position) }
}
