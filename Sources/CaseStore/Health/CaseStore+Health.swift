public import Casework
internal import SQLite

extension CaseStore {
  /// Looks at everything that tells whether the database and those who work on it are well. Reads every page of the file.
  ///
  /// - Parameter moment: now.
  /// - Returns: what was found.
  /// - Throws: ``StoreError``.
  public func health(at moment: Timestamp) throws(StoreError) -> DatabaseHealth {
    DatabaseHealth(
      schema: try connection.version(), damage: try connection.damagedPages(), latestEventAt: try latestEvent(),
      noticeDueSince: try noticeDueSince(moment), givenUpNotices: try outboxCounts().givenUp,
      publicationWaitsSince: try publicationQueue(limit: 1).first?.answeredAt,
      waitingPublications: try publicationQueueCount())
  }

  /// Tries whether a writer's turn comes: lines up, takes SQLite's lock, and lets go without writing.
  ///
  /// - Parameters:
  ///   - path: the database.
  ///   - patience: how long its turn is waited for.
  /// - Throws: ``StoreError``: `missing`, `busy` where others held the database so long, `readOnly`, `failed`.
  public static func tryToWrite(to path: String, patience: Duration) throws(StoreError) {
    guard FileOperations.exists(path) else { throw .missing(path: path) }
    do throws(SQLiteError) {
      let connection = try Connection(path: path, mode: .readWrite, busyLimit: patience)
      try connection.transaction { () throws(SQLiteError) in }
    } catch {
      throw StoreError(error)
    }
  }

  private func latestEvent() throws(StoreError) -> Timestamp? {
    let query = try query("SELECT max(at) FROM events")
    return try query.next() ? query.optionalTimestamp(0) : nil
  }

  private func noticeDueSince(_ moment: Timestamp) throws(StoreError) -> Timestamp? {
    let query = try query("SELECT min(next_at) FROM outbox WHERE next_at <= ?1")
    try query.bind(1, moment)
    return try query.next() ? query.optionalTimestamp(0) : nil
  }
}

extension Connection {
  fileprivate func damagedPages() throws(StoreError) -> [String] {
    do throws(SQLiteError) { return try quickCheck() } catch { throw StoreError(error) }
  }
}
