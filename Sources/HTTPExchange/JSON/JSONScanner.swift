/// Reads JSON byte by byte (RFC 8259). Lists and objects within the one object are read over and not kept, to a depth that no stack minds.
struct JSONScanner {
  private static let depth = 16

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func object(_ limits: RequestLimits) throws(RequestRefusal) -> [String: JSONFields.Value] {
    var values: [String: JSONFields.Value] = [:]
    try members(until: UInt8(ascii: "}"), after: UInt8(ascii: "{")) { scanner throws(RequestRefusal) in
      let name = try scanner.string()
      guard name.utf8.count <= limits.fieldNameBytes else { throw .fieldNameTooLong(limit: limits.fieldNameBytes) }
      try scanner.expect(UInt8(ascii: ":"))
      guard values[name] == nil else { throw .jsonMalformed }
      values[name] = try scanner.value(depth: 1)
      guard values.count <= limits.formFields else { throw .tooManyFields(limit: limits.formFields) }
    }
    return values
  }

  /// Whether nothing but white space follows.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return position == bytes.count
  }

  private mutating func value(depth: Int) throws(RequestRefusal) -> JSONFields.Value {
    skipSpace()
    switch peek {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "{"): return try nested(depth)
    default: return try number()
    }
  }

  private mutating func list(_ depth: Int) throws(RequestRefusal) -> JSONFields.Value {
    guard depth < Self.depth else { throw .jsonMalformed }
    try members(until: UInt8(ascii: "]"), after: UInt8(ascii: "[")) { scanner throws(RequestRefusal) in
      _ = try scanner.value(depth: depth + 1)
    }
    return .other
  }

  private mutating func nested(_ depth: Int) throws(RequestRefusal) -> JSONFields.Value {
    guard depth < Self.depth else { throw .jsonMalformed }
    try members(until: UInt8(ascii: "}"), after: UInt8(ascii: "{")) { scanner throws(RequestRefusal) in
      _ = try scanner.string()
      try scanner.expect(UInt8(ascii: ":"))
      _ = try scanner.value(depth: depth + 1)
    }
    return .other
  }

  /// What stands between two brackets, with commas between.
  private mutating func members(
    until close: UInt8, after open: UInt8, _ member: (inout JSONScanner) throws(RequestRefusal) -> Void
  ) throws(RequestRefusal) {
    try expect(open)
    skipSpace()
    if peek == close {
      position += 1
      return
    }
    while true {
      try member(&self)
      skipSpace()
      if peek == close {
        position += 1
        return
      }
      try expect(UInt8(ascii: ","))
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONFields.Value
  ) throws(RequestRefusal) -> JSONFields.Value {
    for byte in "\(word)".utf8 { try expectNext(byte) }
    return value
  }

  private mutating func number() throws(RequestRefusal) -> JSONFields.Value {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    let whole = try digits()
    guard whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else { throw .jsonMalformed }
    if peek == UInt8(ascii: ".") {
      position += 1
      _ = try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      _ = try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    // 1.0 and 1e0 are whole numbers too.
    return (Int(text) ?? Double(text).flatMap { Int(exactly: $0) }).map { .number($0) } ?? .other
  }

  private mutating func digits() throws(RequestRefusal) -> Int {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw .jsonMalformed }
    return position - start
  }

  private mutating func string() throws(RequestRefusal) -> String {
    try expect(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return TypedText.clean(text)
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: throw .jsonMalformed
      default: text.append(byte)
      }
    }
    throw .jsonMalformed
  }

  private mutating func escaped() throws(RequestRefusal) -> [UInt8] {
    guard let byte = peek else { throw .jsonMalformed }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): return try unicode()
    default: throw .jsonMalformed
    }
  }

  /// A half of a pair alone is no character: it becomes U+FFFD, as bytes that are no UTF-8 do.
  private mutating func unicode() throws(RequestRefusal) -> [UInt8] {
    let first = try hexadecimal()
    var value = first
    if (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: Array("\\u".utf8)) {
      let back = position
      position += 2
      let second = try hexadecimal()
      if (0xDC00..<0xE000).contains(second) {
        value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      } else {
        position = back
      }
    }
    return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  private mutating func hexadecimal() throws(RequestRefusal) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, byte != UInt8(ascii: "+"), byte != UInt8(ascii: "-"),
        let digit = UInt32(String(decoding: [byte], as: UTF8.self), radix: 16)
      else { throw .jsonMalformed }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func expect(_ byte: UInt8) throws(RequestRefusal) {
    skipSpace()
    try expectNext(byte)
  }

  private mutating func expectNext(_ byte: UInt8) throws(RequestRefusal) {
    guard peek == byte else { throw .jsonMalformed }
    position += 1
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 9 || byte == 10 || byte == 13 { position += 1 }
  }
}
