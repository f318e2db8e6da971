/// The rows of a file that hold anything, as text with its place.
struct SheetLines {
  struct Item {
    let text: String
    let mark: Mark
  }

  private let source: SourceText
  private var reader: TableReader
  private var row = TableRow()

  init(_ source: SourceText) {
    self.source = source
    reader = TableReader(source.text)
  }

  /// The next row that holds anything; what is not written as a row is reported and passed.
  mutating func next(_ findings: inout Findings) -> [Item]? {
    while let items = read(&findings) {
      if items.contains(where: { !$0.text.isEmpty }) { return items }
    }
    return nil
  }

  /// The next row; nil at the end, empty for one that is not written as a row.
  private mutating func read(_ findings: inout Findings) -> [Item]? {
    do throws(TableProblem) {
      guard try reader.next(&row) else { return nil }
      return row.cells.map { cell in
        Item(text: PlainText.trimmed(reader.text(cell)), mark: source.mark(reader.position(of: cell)))
      }
    } catch {
      switch error {
      case .unclosedQuote(let position): findings.error(.unclosedQuote, at: source.mark(position))
      case .textAfterQuote(let position): findings.error(.textAfterQuote, at: source.mark(position))
      }
      return []
    }
  }
}
