internal import CaseStore
internal import Casework
internal import PortalContent

/// One going through a file, within a transaction.
struct ImportPass<Rows: RowSource> {
  private(set) var plan: ImportPlan
  private var reader: CaseReader<Rows>
  private let work: Work
  private var rejected: [Range<Int>] = []

  init(
    _ rows: Rows, _ options: ImportOptions, _ work: Work, _ format: ImportPlan.Format, _ encoding: TextEncoding
  ) throws(ImportError) {
    let maker = try CaseMaker(options, work.portal)
    reader = CaseReader(rows, maker)
    self.work = work
    plan = ImportPlan(
      file: work.file, format: format, encoding: encoding.rawValue, source: options.source,
      columns: rows.assignment.columns,
      defaults: ImportPlan.Defaults(
        kind: options.kind.rawValue, category: maker.defaultCategory, unit: maker.defaultUnit,
        spreadSeed: options.spread?.seed), isPublic: options.isPublic)
  }

  mutating func takeAll(
    using generator: inout some RandomNumberGenerator, _ progress: (ImportProgress) -> Void
  ) throws {
    let ahead = ReadAhead(reader)
    defer { ahead.giveUp() }
    while case let batch = ahead.next(), !batch.items.isEmpty {
      for row in batch.items { try take(row, using: &generator) }
      progress(ImportProgress(rows: plan.rows, bytes: batch.bytesDone, totalBytes: reader.rows.progress.total))
    }
    if let finished = ahead.finished { reader = finished }
    plan.columns = reader.rows.assignment.columns
    plan.unknown = reader.maker.unknownValues
    plan.datesWithoutReply = reader.maker.datesWithoutReply
    plan.spreadRows = reader.maker.spreadRows
  }

  func writeRejects() throws(ImportError) {
    guard let path = work.unfinishedRejects, !rejected.isEmpty else { return }
    let reasons = zip(rejected, plan.rejected).map { (range: $0, reason: $1.reason) }
    try FileBytes.write(reader.rows.rejects(reasons), to: path)
  }

  func keepRejects() throws(ImportError) {
    guard let path = work.rejects, let unfinished = work.unfinishedRejects, !rejected.isEmpty else { return }
    try FileBytes.rename(unfinished, to: path)
  }

  private mutating func take(
    _ row: ReadRow, using generator: inout some RandomNumberGenerator
  ) throws(StoreError) {
    plan.rows += 1
    switch row.content {
    case .rejected(let rejection): reject(row, rejection)
    case .made(let made):
      do throws(StoreError) {
        count(try work.store.take(made, at: work.moment, using: &generator), row)
      } catch {
        // These changed nothing: they are the row's own. Any other ends the import.
        switch error {
        case .unknownPlace, .unknownCategory, .unknownUnit, .refused: reject(row, .refused(error))
        default: throw error
        }
      }
    }
  }

  private mutating func reject(_ row: ReadRow, _ rejection: Rejection) {
    rejected.append(row.range)
    plan.rejected.append(RejectedRow(line: row.line, reason: rejection.description))
  }

  private mutating func count(_ outcome: ImportOutcome, _ row: ReadRow) {
    switch outcome {
    case .added: plan.added += 1
    case .present: plan.present += 1
    case .answered: plan.answered += 1
    case .differs: plan.differing.append(row.line)
    }
  }
}
