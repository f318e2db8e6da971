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

  /// Adds a line of bytes to a table in the making.
  static func append(_ fields: CaseFields, to bytes: inout [UInt8]) {
    fields.forEach { position, field in
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(utf8: field, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ field: String) {
    var field = field
    field.withUTF8 { Self.append(utf8: UnsafeRawBufferPointer($0), to: &bytes) }
  }

  private static func append(utf8 field: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard field.contains(where: { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) || isFormula(field)
    else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(quote)
    // A spreadsheet would run what begins like a formula.
    if isFormula(field) { bytes.append(UInt8(ascii: "'")) }
    for byte in field {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static func isFormula(_ field: UnsafeRawBufferPointer) -> Bool {
    field.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }
}
