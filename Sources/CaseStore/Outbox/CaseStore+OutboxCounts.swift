public import Casework
internal import SQLite

extension CaseStore {
  /// How much waits, was sent and was given up.
  ///
  /// - Throws: ``StoreError``.
  public func outboxCounts() throws(StoreError) -> OutboxCounts {
    let query = try query(
      "SELECT count(next_at), count(sent_at), count(*) - count(next_at) - count(sent_at) FROM outbox")
    guard try query.next() else { return OutboxCounts(waiting: 0, sent: 0, givenUp: 0) }
    return OutboxCounts(waiting: query.int(0), sent: query.int(1), givenUp: query.int(2))
  }

  /// What could not be sent so far, those given up first.
  ///
  /// - Parameter limit: at most so many.
  /// - Returns: the notices, each with its last problem.
  /// - Throws: ``StoreError``.
  public func failedNotices(limit: Int = 1000) throws(StoreError) -> [FailedNotice] {
    let query = try query(
      """
      SELECT o.key, c.number, o.audience, o.attempt_count, o.next_at, o.problem
      FROM outbox o JOIN cases c ON c.id = o.case_id
      WHERE o.problem IS NOT NULL ORDER BY o.next_at, o.id LIMIT ?1
      """)
    try query.bind(1, limit)
    var notices: [FailedNotice] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(1)), let audience = NoticeAudience(rawValue: query.string(2))
      else { throw .unknownName(statement: "outbox") }
      notices.append(
        FailedNotice(
          key: query.string(0), number: number, audience: audience, attemptCount: query.int(3),
          nextAt: query.optionalTimestamp(4), problem: query.string(5)))
    }
    return notices
  }

  /// Tries again what was given up, from the first attempt on.
  ///
  /// - Parameter moment: now.
  /// - Returns: how many.
  /// - Throws: ``StoreError``.
  public func retryGivenUpNotices(at moment: Timestamp) throws(StoreError) -> Int {
    try write { () throws(StoreError) in
      let update = try query(
        "UPDATE outbox SET attempt_count = 0, next_at = ?1 WHERE sent_at IS NULL AND next_at IS NULL")
      try update.bind(1, moment)
      try update.run()
      return Int(connection.changedRows)
    }
  }
}
