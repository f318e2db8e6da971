internal import SQLite

extension CaseStore {
  /// Does thousands of changes in one transaction: all of them are kept, or none.
  ///
  /// The store's functions work inside as they do outside. When one throws, give the transaction up by throwing on,
  /// except for the errors that name an unknown code, a refusal or a change meanwhile: those changed nothing.
  /// - Parameters:
  ///   - fillsStore: true where more is brought than is there: the indexes of the desk's lists are then made once, at the end, which
  ///     takes less than keeping them in order all the while; until then no list of the desk may be asked for, no sample drawn and
  ///     nothing masked.
  ///   - body: the work; what it throws rolls everything back.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws, or ``StoreError``.
  public func withBulkTransaction<Result>(
    fillsStore: Bool = false, _ body: () throws -> Result
  ) throws -> Result {
    try setCache(kibibytes: Self.bulkCache)
    defer { bulk = nil }
    do {
      return try connection.transaction { () throws(BulkFailure) in
        do {
          try makeSureOfFile()
          bulk = BulkMemory(rules: try rules(), automaticRules: try automaticRules(), audiences: try noticeAudiences())
          let result = fillsStore ? try withoutListIndexes { try withoutIdleTriggers(body) } : try body()
          try writeLastOrdinals()
          return result
        } catch {
          throw BulkFailure.ofBody(error)
        }
      }
    } catch {
      switch error {
      case .ofBody(let failure): throw failure
      case .ofTransaction(let failure): throw StoreError(failure)
      }
    }
  }
}

extension CaseStore {
  /// True where fewer cases are stored than a file of so many bytes is likely to bring.
  ///
  /// - Throws: ``StoreError``.
  public func holdsFewerCases(thanFileOf bytes: Int) throws(StoreError) -> Bool {
    let likelyBytesPerCase = 2_000
    let query = try query("SELECT ifnull(max(id), 0) FROM cases")
    return try query.next() && query.int(0) < bytes / likelyBytesPerCase
  }

  private func withoutListIndexes<Result>(_ body: () throws -> Result) throws -> Result {
    try execute(Schema.dropListIndexes)
    let result = try body()
    try execute(Schema.createListIndexes)
    return result
  }

  private func withoutIdleTriggers<Result>(_ body: () throws -> Result) throws -> Result {
    guard try !holdsSamplesOrMasks() else { return try body() }
    try execute(Schema.dropIdleTriggers)
    let result = try body()
    try execute(Schema.createIdleTriggers)
    return result
  }

  private func holdsSamplesOrMasks() throws(StoreError) -> Bool {
    let query = try query("SELECT EXISTS (SELECT 1 FROM samples) OR EXISTS (SELECT 1 FROM masks)")
    return try query.next() && query.bool(0)
  }

  private func execute(_ sql: StaticString) throws(StoreError) {
    do throws(SQLiteError) { try connection.execute(sql) } catch { throw StoreError(error) }
  }

  /// What thousands of changes touch is kept in memory until they are written, 64 MiB of it; else pages are written, synced and
  /// read again in the middle of the transaction. It is given up with the store.
  private static let bulkCache = 64 * 1024

  private func setCache(kibibytes: Int) throws(StoreError) {
    do throws(SQLiteError) { try connection.setCache(kibibytes: kibibytes) } catch { throw StoreError(error) }
  }
}

private enum BulkFailure: SQLiteErrorCarrier {
  case ofTransaction(SQLiteError)
  case ofBody(any Error)

  init(_ error: SQLiteError) { self = .ofTransaction(error) }
}
