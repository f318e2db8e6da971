/// Lines as table files count them: each ends in CR LF, LF or CR.
enum LineCount {
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// How many lines end within these bytes.
  static func ends(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var last: UInt8 = 0
    for byte in bytes {
      if byte == carriageReturn || byte == newline && last != carriageReturn { count += 1 }
      last = byte
    }
    return count
  }

  /// The lines, from 1, of places in order.
  static func lines(of offsets: [Int], in bytes: [UInt8]) -> Set<Int> {
    var lines: Set<Int> = []
    var (line, start) = (1, 0)
    for offset in offsets {
      line += ends(in: bytes[start..<offset])
      start = offset
      lines.insert(line)
    }
    return lines
  }

  /// The end of the line that holds a place, its own end not included.
  static func end(of bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { $0 == newline || $0 == carriageReturn } ?? bytes.count
  }
}
