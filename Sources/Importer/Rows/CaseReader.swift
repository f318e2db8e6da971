internal import CaseStore

/// Reads a file and makes cases of its rows, a batch at a time.
struct CaseReader<Rows: RowSource>: Sendable {
  private(set) var rows: Rows
  private(set) var maker: CaseMaker
  private var row = ImportRow()

  /// Enough for a hand-over to cost nothing, few enough to stay in the processor's cache.
  private static var batchLength: Int { 128 }

  init(_ rows: Rows, _ maker: CaseMaker) {
    self.rows = rows
    self.maker = maker
  }

  /// The next rows; empty at the end of the file.
  mutating func nextBatch() -> Batch {
    var batch = Batch()
    batch.items.reserveCapacity(Self.batchLength)
    while batch.items.count < Self.batchLength, let content = next() {
      batch.items.append(ReadRow(line: row.line, range: row.range, content: content))
    }
    batch.bytesDone = rows.progress.done
    return batch
  }

  private mutating func next() -> ReadRow.Content? {
    do throws(Rejection) {
      return try rows.next(into: &row) ? .made(try maker.make(row)) : nil
    } catch {
      return .rejected(error)
    }
  }
}

/// Some rows of a file.
struct Batch: Sendable {
  var items: [ReadRow] = []
  /// How far into the file they reach.
  var bytesDone = 0
}

/// A row and what was made of it.
struct ReadRow: Sendable {
  enum Content: Sendable {
    case made(ImportedCase)
    case rejected(Rejection)
  }

  var line: Int
  /// Its bytes in the file's text.
  var range: Range<Int>
  var content: Content
}
