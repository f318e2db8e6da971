/// Reads a table file row by row, as cells that say where their text lies.
///
/// The format is RFC 4180, with what programs really write: lines end in CR LF, LF or CR; the separator may be a
/// semicolon or a tab; a quote inside an unquoted cell is a quote.
///
/// ```swift
/// var reader = TableReader(try DecodedText(bytes))
/// var row = TableRow()
/// while try reader.next(&row) { print(reader.text(row.cells[0])) }
/// ```
public struct TableReader: Sendable {
  /// The file as UTF-8.
  public let bytes: [UInt8]
  /// What stands between cells.
  public let separator: UInt8
  /// The next byte to read.
  private var offset = 0
  /// The line that byte is in.
  private var line = 1

  /// A reader at the beginning of a file.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - separator: what stands between cells; nil to take the comma, semicolon or tab that is most frequent in the
  ///     first line.
  public init(_ text: DecodedText, separator: UInt8? = nil) {
    bytes = text.bytes
    self.separator = separator ?? Separator.guess(text.bytes)
  }

  /// Reads the next row, rows without anything in them included.
  ///
  /// After an error it can be called again and goes on with the line after.
  /// - Returns: false at the end of the file.
  /// - Throws: ``TableProblem`` for a row that is not written as one.
  public mutating func next(_ row: inout TableRow) throws(TableProblem) -> Bool {
    row.cells.removeAll(keepingCapacity: true)
    guard offset < bytes.count else { return false }
    var scan = RowScan(separator: separator, offset: offset, line: line)
    row.line = line
    let outcome = scan.run(bytes.span, into: &row)
    (offset, line) = (scan.offset, scan.line)
    if let outcome { throw problem(outcome) }
    return true
  }

  /// The text of a cell.
  public func text(_ cell: TableCell) -> String {
    guard cell.hasDoubledQuotes else { return String(decoding: bytes[cell.range], as: UTF8.self) }
    var text: [UInt8] = []
    withBytes(of: cell) { text.append(contentsOf: $0) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Hands on the text of a cell as UTF-8, in one piece or, where doubled quotes stand for one, in several.
  public func withBytes(of cell: TableCell, _ take: (ArraySlice<UInt8>) -> Void) {
    var rest = bytes[cell.range]
    while cell.hasDoubledQuotes, let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      take(rest[...quote])
      rest = rest[(quote + 2)...]
    }
    take(rest)
  }

  /// Where the text of a cell begins.
  public func position(of cell: TableCell) -> TextPosition {
    position(cell.range.lowerBound, line: cell.line)
  }

  private func problem(_ scanned: RowScan.Problem) -> TableProblem {
    switch scanned {
    case .unclosedQuote(let offset, let line): .unclosedQuote(position(offset, line: line))
    case .textAfterQuote(let offset, let line): .textAfterQuote(position(offset, line: line))
    }
  }

  private func position(_ offset: Int, line: Int) -> TextPosition {
    let start = (bytes[..<offset].lastIndex { $0 == RowScan.newline || $0 == RowScan.carriageReturn } ?? -1) + 1
    return TextPosition(line: line, column: bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
