/// A table as a file: UTF-8 with a byte order mark, so that Excel reads Chinese; line ends CR LF (RFC 4180).
struct CSVText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Adds a line.
  mutating func add(_ values: [String]) {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(value)
    }
    bytes += [0x0D, 0x0A]
  }

  /// What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection).
  private mutating func append(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    if let first = value.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) {
      bytes.append(UInt8(ascii: "'"))
    }
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
