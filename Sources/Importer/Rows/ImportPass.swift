internal import CaseStore
internal import Casework
internal import PortalContent

/// One going through a file, within a transaction.
struct ImportPass<Rows: RowSource> {
  private(set) var plan: ImportPlan
  private var rows: Rows
  private var maker: CaseMaker
  private let work: Work
  private var row = ImportRow()
  private var rejected: [Range<Int>] = []

  private static var rowsBetweenReports: Int { 500 }

  init(
    _ rows: Rows, _ options: ImportOptions, _ work: Work, _ format: ImportPlan.Format, _ encoding: TextEncoding
  ) throws(ImportError) {
    self.rows = rows
    self.work = work
    maker = try CaseMaker(options, work.portal)
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
    while try takeNext(using: &generator) {
      plan.rows += 1
      if plan.rows.isMultiple(of: Self.rowsBetweenReports) { report(to: progress) }
    }
    report(to: progress)
    plan.columns = rows.assignment.columns
    plan.unknown = maker.unknownValues
    plan.datesWithoutReply = maker.datesWithoutReply
    plan.spreadRows = maker.spreadRows
  }

  func writeRejects() throws(ImportError) {
    guard let path = work.unfinishedRejects, !rejected.isEmpty else { return }
    let reasons = zip(rejected, plan.rejected).map { (range: $0, reason: $1.reason) }
    try FileBytes.write(rows.rejects(reasons), to: path)
  }

  func keepRejects() throws(ImportError) {
    guard let path = work.rejects, let unfinished = work.unfinishedRejects, !rejected.isEmpty else { return }
    try FileBytes.rename(unfinished, to: path)
  }

  private mutating func takeNext(using generator: inout some RandomNumberGenerator) throws -> Bool {
    do {
      guard try rows.next(into: &row) else { return false }
      try count(try take(try maker.make(row), using: &generator))
    } catch let rejection as Rejection {
      rejected.append(row.range)
      plan.rejected.append(RejectedRow(line: row.line, reason: rejection.description))
    }
    return true
  }

  /// The errors that changed nothing are the row's own; any other ends the import.
  private func take(
    _ made: ImportedCase, using generator: inout some RandomNumberGenerator
  ) throws -> ImportOutcome {
    do throws(StoreError) {
      return try work.store.take(made, at: work.moment, using: &generator)
    } catch {
      switch error {
      case .unknownPlace, .unknownCategory, .unknownUnit, .refused: throw Rejection.refused(error)
      default: throw error
      }
    }
  }

  private mutating func count(_ outcome: ImportOutcome) throws {
    switch outcome {
    case .added: plan.added += 1
    case .present: plan.present += 1
    case .answered: plan.answered += 1
    case .differs: plan.differing.append(row.line)
    }
  }

  private func report(to progress: (ImportProgress) -> Void) {
    let (done, total) = rows.progress
    progress(ImportProgress(rows: plan.rows, bytes: done, totalBytes: total))
  }
}
