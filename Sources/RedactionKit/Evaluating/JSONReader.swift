/// Reads one JSON document of bounded depth.
struct JSONReader {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private static let deepest = 32

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The document, or nil when the text is not one.
  mutating func document() -> JSONValue? {
    let value = value(depth: 0)
    skipSpace()
    return place == scalars.count ? value : nil
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func skipSpace() {
    while let next, next == " " || next == "\t" || next == "\n" || next == "\r" { place += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < Self.deepest, let next else { return nil }
    switch next {
    case "{": return object(depth)
    case "[": return array(depth)
    case "\"": return string().map { .string($0) }
    default: return word()
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    place += 1
    var members: [String: JSONValue] = [:]
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard next == "\"", let key = string(), take(":"), let value = value(depth: depth + 1) else { return nil }
      members[key] = value
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    place += 1
    var items: [JSONValue] = []
    if take("]") { return .array(items) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      items.append(value)
    } while take(",")
    return take("]") ? .array(items) : nil
  }

  /// A number, true, false or null.
  private mutating func word() -> JSONValue? {
    var text = ""
    while let next,
      next.properties.isAlphabetic || next.properties.numericType != nil || "+-.".unicodeScalars.contains(next)
    {
      text.unicodeScalars.append(next)
      place += 1
    }
    if let number = Int(text) { return .number(number) }
    return text == "true" || text == "false" || text == "null" || Double(text) != nil ? .other : nil
  }

  private mutating func string() -> String? {
    place += 1
    var text = String.UnicodeScalarView()
    while let next {
      place += 1
      switch next {
      case "\"": return String(text)
      case "\\":
        guard let scalar = escape() else { return nil }
        text.append(scalar)
      default: text.append(next)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let next else { return nil }
    place += 1
    switch next {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "\"", "\\", "/": return next
    case "u": return unicode()
    default: return nil
    }
  }

  private mutating func unicode() -> Unicode.Scalar? {
    guard let first = unit() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard next == "\\" else { return nil }
    place += 1
    guard next == "u" else { return nil }
    place += 1
    guard let second = unit(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    guard place + 4 <= scalars.count else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[place..<place + 4])
    place += 4
    return UInt32(String(text), radix: 16)
  }
}
