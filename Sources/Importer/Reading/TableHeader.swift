internal import PortalContent

/// The row of a table file that names the columns.
struct TableHeader {
  let assignment: ColumnAssignment
  /// Its bytes.
  let range: Range<Int>
  /// How many columns have a name.
  let width: Int
  /// The reader, standing after it.
  let reader: TableReader

  /// Exports may begin with a title and remarks; the header is looked for in so many rows.
  private static let rowsLookedAt = 10

  /// The row that names the most of what a case has; nil where the file has no row.
  init?(_ text: DecodedText, _ mapping: ColumnMapping) {
    var reader = Self.reader(text)
    var row = TableRow()
    var best: (score: Int, assignment: ColumnAssignment, range: Range<Int>, width: Int, reader: TableReader)?
    for _ in 0..<Self.rowsLookedAt {
      guard let isRow = try? reader.next(&row), isRow else { break }
      if row.isEmpty { continue }
      let names = row.cells.map { String(HeadingText.trimmed(reader.text($0))) }
      let width = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
      var assignment = ColumnAssignment(mapping)
      assignment.learn(Array(names[..<width]))
      let score = assignment.columns.count { $0.field != nil }
      if score > best?.score ?? -1 { best = (score, assignment, row.range, width, reader) }
    }
    guard let best else { return nil }
    (assignment, range, width, self.reader) = (best.assignment, best.range, best.width, best.reader)
  }

  /// A file whose title row has no separator is read with the one that its first rows have.
  private static func reader(_ text: DecodedText) -> TableReader {
    var reader = TableReader(text)
    var row = TableRow()
    guard let isRow = try? reader.next(&row), isRow, row.cells.count == 1 else { return TableReader(text) }
    let rest = text.bytes[row.range.upperBound...].drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard let following = try? DecodedText(Array(rest.prefix(1 << 16))) else { return TableReader(text) }
    return TableReader(text, separator: TableReader(following).separator)
  }
}
