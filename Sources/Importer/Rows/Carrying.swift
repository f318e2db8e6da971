internal import CaseStore
internal import Casework
internal import PortalContent

/// What an import works on.
struct Work {
  var file: String
  var rejects: String?
  var portal: Portal
  var store: CaseStore
  var moment: Timestamp
  /// False where all is to be taken back at the end.
  var isKept: Bool

  /// Where rejected rows wait until the cases are stored for good.
  var unfinishedRejects: String? { rejects.map { $0 + ".part" } }
}

/// Thrown to take a plan's cases back.
private struct TakenBack: Error {}

extension Import {
  /// Reads the file by its kind and carries its rows over.
  func start(
    _ work: Work, using generator: inout some RandomNumberGenerator, _ progress: (ImportProgress) -> Void
  ) throws(ImportError) -> ImportPlan {
    let raw = try FileBytes.read(work.file)
    switch try FileKind(raw, path: work.file) {
    case .jsonLines:
      let bytes = try FileKind.jsonBytes(raw, path: work.file)
      let rows = try JSONRows(bytes, path: work.file, mapping: options.mapping)
      return try carry(rows, .jsonLines, .utf8, raw.count, work, using: &generator, progress)
    case .table:
      let text: FileText
      do throws(TextProblem) { text = try FileText(raw) } catch { throw .notText(path: work.file) }
      let rows = try TableRows(text, path: work.file, mapping: options.mapping)
      return try carry(rows, .table, text.encoding, raw.count, work, using: &generator, progress)
    }
  }

  private func carry(
    _ rows: some RowSource, _ format: ImportPlan.Format, _ encoding: TextEncoding, _ size: Int, _ work: Work,
    using generator: inout some RandomNumberGenerator, _ progress: (ImportProgress) -> Void
  ) throws(ImportError) -> ImportPlan {
    var pass = try ImportPass(rows, options, work, format, encoding)
    do {
      try work.store.withBulkTransaction(fillsStore: work.store.holdsFewerCases(thanFileOf: size)) {
        try pass.takeAll(using: &generator, progress)
        guard work.isKept else { throw TakenBack() }
        try pass.writeRejects()
      }
      try pass.keepRejects()
    } catch is TakenBack {
      return pass.plan
    } catch let error as ImportError {
      work.unfinishedRejects.map(FileBytes.remove)
      throw error
    } catch let error as StoreError {
      work.unfinishedRejects.map(FileBytes.remove)
      throw .store(error)
    } catch {
      throw .unreadable(path: work.file, reason: "\(error)")
    }
    return pass.plan
  }
}
