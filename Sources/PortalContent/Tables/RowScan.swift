/// The scanning of one row, byte by byte.
struct RowScan {
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// What a row can have wrong, with the byte and the line.
  enum Problem {
    case unclosedQuote(Int, line: Int)
    case textAfterQuote(Int, line: Int)
  }

  let separator: UInt8
  /// The next byte to read.
  var offset: Int
  /// The line that byte is in.
  var line: Int

  /// Reads cells up to and with the end of the line.
  mutating func run(_ bytes: Span<UInt8>, into row: inout TableRow) -> Problem? {
    let start = offset
    var problem: Problem?
    repeat {
      let isQuoted = offset < bytes.count && bytes[offset] == Self.quote
      let found = isQuoted ? quoted(bytes, into: &row) : plain(bytes, into: &row)
      problem = problem ?? found
    } while passSeparator(bytes)
    row.range = start..<offset
    passLineEnd(bytes)
    return problem
  }

  private mutating func plain(_ bytes: Span<UInt8>, into row: inout TableRow) -> Problem? {
    let start = offset
    skipToEnd(bytes)
    row.cells.append(TableCell(range: start..<offset, line: line, isQuoted: false, hasDoubledQuotes: false))
    return nil
  }

  private mutating func quoted(_ bytes: Span<UInt8>, into row: inout TableRow) -> Problem? {
    let (opening, firstLine) = (offset, line)
    offset += 1
    let isDoubled = skipQuoted(bytes)
    guard offset < bytes.count else { return .unclosedQuote(opening, line: firstLine) }
    row.cells.append(
      TableCell(range: opening + 1..<offset, line: firstLine, isQuoted: true, hasDoubledQuotes: isDoubled))
    offset += 1
    let end = offset
    skipToEnd(bytes)
    return offset == end ? nil : .textAfterQuote(end, line: line)
  }

  /// Moves to the closing quote, or to the end of the file; true where doubled quotes were passed.
  private mutating func skipQuoted(_ bytes: Span<UInt8>) -> Bool {
    var isDoubled = false
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { break }
        isDoubled = true
        index += 1
      } else if byte == Self.newline || byte == Self.carriageReturn && !isNewline(bytes, at: index + 1) {
        line += 1
      }
      index += 1
    }
    offset = index
    return isDoubled
  }

  /// Moves to the next separator or end of line.
  private mutating func skipToEnd(_ bytes: Span<UInt8>) {
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == Self.newline || byte == Self.carriageReturn { break }
      index += 1
    }
    offset = index
  }

  private mutating func passSeparator(_ bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == separator else { return false }
    offset += 1
    return true
  }

  private mutating func passLineEnd(_ bytes: Span<UInt8>) {
    guard offset < bytes.count else { return }
    offset += bytes[offset] == Self.carriageReturn && isNewline(bytes, at: offset + 1) ? 2 : 1
    line += 1
  }

  private func isNewline(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == Self.newline
  }
}
