/// Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, so that Excel and WPS read Chinese.
struct CSVText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A table with its column names.
  init(_ columns: [String]) {
    append(columns)
  }

  /// Adds a line.
  mutating func append(_ fields: [String]) {
    for (position, field) in fields.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func append(_ field: String) {
    let quote = UInt8(ascii: "\"")
    guard field.utf8.contains(where: { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) || Self.isFormula(field)
    else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(quote)
    // A spreadsheet would run what begins like a formula.
    if Self.isFormula(field) { bytes.append(UInt8(ascii: "'")) }
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static func isFormula(_ field: String) -> Bool {
    field.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }
}
