/// JSON (RFC 8259) written value by value, with keys in the order given: the same values give the same bytes.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init() {}

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

  mutating func string(_ text: String) {
    var text = text
    begin()
    text.withUTF8 { Self.append(utf8: UnsafeRawBufferPointer($0), to: &bytes) }
  }

  mutating func number(_ number: Int) {
    begin()
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func bool(_ value: Bool) {
    begin()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Adds a string to a text in the making.
  static func append(utf8 text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
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
