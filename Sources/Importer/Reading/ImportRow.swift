/// One row of a file; made once and read into again and again.
struct ImportRow {
  /// The line it begins in, from 1.
  var line = 0
  /// Its bytes in the file's text, without the end of the line.
  var range = 0..<0
  /// What stands in it, by the index of the field; nil where the row has no such column.
  private var values = [String?](repeating: nil, count: ImportField.allCases.count)

  subscript(field: ImportField) -> String? {
    get { values[field.index] }
    set { values[field.index] = newValue }
  }

  /// What stands in a field, without white space around it; nil where nothing does.
  func word(_ field: ImportField) -> Substring? {
    guard let value = values[field.index] else { return nil }
    let trimmed = HeadingText.trimmed(value)
    return trimmed.isEmpty ? nil : trimmed
  }

  mutating func clear() {
    for index in values.indices { values[index] = nil }
  }
}

/// The rows of a file, one after the other.
protocol RowSource: Sendable {
  /// The columns known so far and their use.
  var assignment: ColumnAssignment { get }
  /// Bytes done, and in all.
  var progress: (done: Int, total: Int) { get }

  /// Reads the next row that holds anything; false at the end.
  /// - Throws: ``Rejection`` for a row that cannot be read; its line and range are known, and reading goes on after it.
  mutating func next(into row: inout ImportRow) throws(Rejection) -> Bool

  /// A file of rejected rows, each with its reason.
  func rejects(_ rows: [(range: Range<Int>, reason: String)]) -> [UInt8]
}
