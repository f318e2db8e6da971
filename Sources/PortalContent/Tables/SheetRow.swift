/// One row of a table of content.
struct SheetRow {
  private let fields: [Column: Field]
  /// Where it begins.
  let start: Mark
  /// The line it begins in.
  var line: Int { start.position?.line ?? 0 }

  init(_ cells: [SheetLines.Item], _ header: SheetHeader, _ findings: inout Findings) {
    start = cells[0].mark
    let end = cells[cells.count - 1].mark
    fields = Dictionary(
      header.headings.map { heading in
        let cell = heading.index < cells.count ? cells[heading.index] : nil
        return (heading.column, Field(name: heading.name, text: cell?.text ?? "", mark: cell?.mark ?? end))
      }, uniquingKeysWith: { first, _ in first })
    for cell in cells.dropFirst(header.width) where !cell.text.isEmpty {
      findings.error(.cellWithoutColumn(cell.text), at: cell.mark)
    }
  }

  /// What stands in a column; empty where the table does not have it.
  subscript(column: Column) -> Field {
    fields[column] ?? Field(name: column.names[0], text: "", mark: start)
  }
}
