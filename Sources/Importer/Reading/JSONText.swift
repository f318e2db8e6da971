internal import Foundation

/// What Foundation makes of JSON, as text.
enum JSONText {
  /// The members of the object on a line.
  static func object(_ line: ArraySlice<UInt8>) throws(Rejection) -> [String: Any] {
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: Data(line))
    } catch {
      throw UTF8Damage(Array(line)).offsets.first.map { .notUTF8(byte: $0 + 1) } ?? .notJSON
    }
    guard let object = value as? [String: Any] else { throw .notAnObject }
    return object
  }

  /// A member's value as text; nil for null.
  static func text(of value: Any, in field: ImportField) throws(Rejection) -> String? {
    if let text = value as? String { return text }
    if value is NSNull { return nil }
    guard let number = value as? NSNumber else { throw .notPlain(field) }
    // Beyond 2^53 a floating-point number does not hold all digits that were written.
    if number.objCType.pointee == CChar(UInt8(ascii: "d")), abs(number.doubleValue) >= 0x1p53 {
      throw .longNumber(field)
    }
    return number.stringValue
  }

  /// Keys in the order in which they stand in a line.
  static func inOrder(_ keys: [String], of line: ArraySlice<UInt8>) -> [String] {
    let text = String(decoding: line, as: UTF8.self)
    func position(_ key: String) -> String.Index { text.range(of: quoted(key))?.lowerBound ?? text.endIndex }
    return keys.map { ($0, position($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  /// A text as JSON writes it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ": result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
