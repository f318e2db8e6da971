/// A table of content: its rows, as far as they hold anything, by column.
struct Sheet {
  let source: SourceText
  let rows: [SheetRow]

  /// Reads a file whose first row with anything in it names the columns.
  ///
  /// - Returns: nil, and reported, where the file or one of its columns is missing.
  init?(
    _ file: String, in folder: ContentFolder, columns: [Column], isRequired: Bool = true, _ findings: inout Findings
  ) {
    guard let source = folder.read(file, isRequired: isRequired, &findings) else { return nil }
    self.source = source
    var lines = SheetLines(source)
    guard let header = lines.next(&findings) else {
      findings.error(.noRows, at: source.whole)
      return nil
    }
    let headings = SheetHeader(header, columns: columns, &findings)
    var rows: [SheetRow] = []
    while let line = lines.next(&findings) { rows.append(SheetRow(line, headings, &findings)) }
    if rows.isEmpty { findings.error(.noRows, at: source.whole) }
    guard headings.isComplete else { return nil }
    self.rows = rows
  }
}
