/// The first row of a table: which column stands where.
struct SheetHeader {
  /// The columns with what they are called in this file.
  private(set) var headings: [(column: Column, index: Int, name: String)] = []
  /// How many columns have a name.
  let width: Int
  /// Whether no required column is missing.
  let isComplete: Bool

  init(_ cells: [SheetLines.Item], columns: [Column], _ findings: inout Findings) {
    width = (cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1
    for (index, cell) in cells.enumerated() where !cell.text.isEmpty {
      guard let column = columns.first(where: { $0.isCalled(cell.text) }) else {
        findings.warning(
          .unusedColumn(cell.text), at: cell.mark, suggesting: Nearest.to(cell.text, among: columns.flatMap(\.names)))
        continue
      }
      if headings.contains(where: { $0.column == column }) { findings.error(.columnTwice(cell.text), at: cell.mark) }
      headings.append((column, index, cell.text))
    }
    let found = headings.map(\.column)
    let missing = columns.filter { $0.isRequired && !found.contains($0) }
    for column in missing {
      guard let first = cells.first else { continue }
      findings.error(.missingColumn(column.names[0], also: column.names[1]), at: first.mark)
    }
    isComplete = missing.isEmpty
  }
}
