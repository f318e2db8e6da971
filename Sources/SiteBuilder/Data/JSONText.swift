/// JSON (RFC 8259) written value by value, with keys in the order given: the same values give the same bytes.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init() {}

  /// Takes memory for so many bytes at once.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// The line end of a whole file.
  mutating func end() { bytes.append(UInt8(ascii: "\n")) }

  /// `{` … `}`
  mutating func object(_ fill: (inout JSONText) -> Void) { nested("{", "}", fill) }

  /// `[` … `]`
  mutating func array(_ fill: (inout JSONText) -> Void) { nested("[", "]", fill) }

  /// The name of the value that follows.
  mutating func key(_ name: StaticString) { key(name.description) }

  /// The name of the value that follows.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// The bytes of a name, for those who write it often.
  static func key(_ name: String) -> [UInt8] {
    var text = JSONText()
    text.key(name)
    return text.bytes
  }

  /// The name of the value that follows, as ``key(_:)`` made it.
  mutating func key(_ name: [UInt8]) {
    begin()
    bytes.append(contentsOf: name)
    needsComma = false
  }

  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string(utf8: UnsafeRawBufferPointer($0)) }
  }

  mutating func number(_ number: Int) {
    begin()
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func bool(_ value: Bool) {
    begin()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  mutating func null() {
    begin()
    bytes.append(contentsOf: "null".utf8)
  }

  /// A string, or null for an empty one.
  mutating func stringOrNull(utf8 text: UnsafeRawBufferPointer) {
    if text.isEmpty { null() } else { string(utf8: text) }
  }

  mutating func string(utf8 text: UnsafeRawBufferPointer) {
    begin()
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "<")
    }
    if isPlain {
      bytes.append(contentsOf: text)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      // `<` too, so that the text can stand in a script element.
      case 0..<0x20, UInt8(ascii: "<"):
        bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A line of its own for the next value, so that a file changes by lines.
  mutating func line() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func nested(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ fill: (inout JSONText) -> Void) {
    begin()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    fill(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func begin() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
