internal import PortalContent

/// The rows of a CSV or TSV file under its header.
struct TableRows: RowSource {
  let assignment: ColumnAssignment
  private let file: FileText
  private var reader: TableReader
  private var table = TableRow()
  private let header: TableHeader
  /// What the reader's lines and bytes begin at, since the reader may be set anew after a row that never ends.
  private var base = (line: 0, offset: 0)
  private var restarts = 0
  private let fields: [(field: ImportField, column: Int)]

  /// Each costs a copy of the rest of the file.
  private static let mostRestarts = 50

  init(_ file: FileText, path: String, mapping: ColumnMapping) throws(ImportError) {
    self.file = file
    guard let header = TableHeader(file.text, mapping) else { throw .noRows(path: path) }
    self.header = header
    assignment = header.assignment
    try assignment.check(path: path)
    fields = ImportField.allCases.compactMap { field in
      header.assignment.column(of: field).map { (field, $0) }
    }
    reader = header.reader
  }

  var progress: (done: Int, total: Int) { (base.offset + table.range.upperBound, file.text.bytes.count) }

  mutating func next(into row: inout ImportRow) throws(Rejection) -> Bool {
    repeat {
      do throws(TableProblem) {
        guard try reader.next(&table) else { return false }
      } catch {
        place(&row)
        throw rejection(error, &row)
      }
    } while table.isEmpty
    place(&row)
    try checkShape(row)
    row.clear()
    for (field, column) in fields where column < table.cells.count { row[field] = reader.text(table.cells[column]) }
    return true
  }

  private func place(_ row: inout ImportRow) {
    row.line = base.line + table.line
    row.range = base.offset + table.range.lowerBound..<base.offset + table.range.upperBound
  }

  private func checkShape(_ row: ImportRow) throws(Rejection) {
    let extra = table.cells.dropFirst(header.width).first { !$0.range.isEmpty }
    if extra != nil { throw .tooManyCells(found: table.cells.count, columns: header.width) }
    if file.damagedLines.isEmpty { return }
    let last = row.line + LineCount.ends(in: file.text.bytes[row.range])
    if let line = (row.line...last).first(where: file.damagedLines.contains) { throw .damaged(line: line) }
  }

  private mutating func rejection(_ problem: TableProblem, _ row: inout ImportRow) -> Rejection {
    let line = base.line + problem.position.line
    switch problem {
    case .textAfterQuote(let position): return .textAfterQuote(line: line, column: position.column)
    case .unclosedQuote(let position):
      restart(after: &row)
      return .unclosedQuote(line: line, column: position.column)
    }
  }

  /// A quote that nothing closes would take all the rest of the file with it: only its first line is given up.
  private mutating func restart(after row: inout ImportRow) {
    guard restarts < Self.mostRestarts else { return }
    let end = LineCount.end(of: file.text.bytes, from: row.range.lowerBound)
    guard end < row.range.upperBound, let rest = try? DecodedText(Array(file.text.bytes[end...])) else { return }
    restarts += 1
    row.range = row.range.lowerBound..<end
    // The rest begins with the end of the given-up line, an empty row to the reader.
    base = (row.line - 1, end)
    reader = TableReader(rest, separator: reader.separator)
    table.range = 0..<0
  }

  func rejects(_ rows: [(range: Range<Int>, reason: String)]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    func add(_ first: String, _ range: Range<Int>) {
      let quoted = first.replacing("\"", with: "\"\"")
      bytes += "\"\(quoted)\"".utf8
      bytes.append(reader.separator)
      bytes += file.original[range]
      bytes += "\r\n".utf8
    }
    add(Rejection.heading, header.range)
    for row in rows { add(row.reason, row.range) }
    return bytes
  }
}
