public import Casework
internal import SQLite

extension CaseStore {
  static let dueNotices: StaticString = """
    SELECT o.key, c.number, c.state, o.audience, u.code, u.name, u.peer_group, u.telephone, t.sealed, o.attempt_count,
      o.created_at, o.case_id
    FROM outbox o JOIN cases c ON c.id = o.case_id LEFT JOIN units u ON u.id = o.unit_id
      LEFT JOIN contacts t ON t.case_id = o.case_id AND o.audience = 'reporter'
    WHERE o.next_at IS NOT NULL AND o.next_at <= ?1 ORDER BY o.next_at, o.id LIMIT ?2
    """

  /// What is to be sent now, the longest waiting first.
  ///
  /// - Parameters:
  ///   - moment: now.
  ///   - limit: at most so many.
  /// - Returns: the notices, each with what it takes to send it.
  /// - Throws: ``StoreError``.
  public func dueNotices(at moment: Timestamp, limit: Int = 10_000) throws(StoreError) -> [OutboxNotice] {
    let query = try query(Self.dueNotices)
    try query.bind(1, moment)
    try query.bind(2, limit)
    let facts = try noticeFacts()
    var notices: [OutboxNotice] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(1)), let audience = NoticeAudience(rawValue: query.string(3))
      else { throw .unknownName(statement: "outbox") }
      let unit = query.optionalString(4).map {
        Unit(code: $0, name: query.string(5), peerGroup: query.string(6), telephone: query.optionalString(7))
      }
      notices.append(
        OutboxNotice(
          key: query.string(0), number: number, state: try query.value(2, of: Names.states), audience: audience,
          unit: unit, sealedContact: query.isNull(8) ? nil : Array(query.bytes(8)), attemptCount: query.int(9),
          createdAt: query.timestamp(10), details: try noticeDetails(of: query.int64(11), facts)))
    }
    return notices
  }

  /// Takes a notice on for one attempt: it is counted, and put off, before anything is sent, so that a second program does
  /// not send it too, and that a crash in between only means another attempt with the same key.
  ///
  /// - Returns: false where another program took it on since it was read.
  /// - Throws: ``StoreError``.
  public func claim(
    _ notice: OutboxNotice, at moment: Timestamp, policy: RetryPolicy = .standard
  ) throws(StoreError) -> Bool {
    try write { () throws(StoreError) in
      let update = try query(
        """
        UPDATE outbox SET attempt_count = attempt_count + 1, next_at = ?3
        WHERE key = ?1 AND attempt_count = ?2 AND next_at IS NOT NULL
        """)
      try update.bind(1, notice.key)
      try update.bind(2, notice.attemptCount)
      try update.bind(3, moment + policy.wait(afterAttempt: notice.attemptCount + 1))
      return try changes(update)
    }
  }

  /// Marks a notice as sent.
  ///
  /// - Throws: ``StoreError``.
  public func markSent(_ notice: OutboxNotice, at moment: Timestamp) throws(StoreError) {
    try write { () throws(StoreError) in
      let update = try query("UPDATE outbox SET sent_at = ?2, next_at = NULL, problem = NULL WHERE key = ?1")
      try update.bind(1, notice.key)
      try update.bind(2, moment)
      try update.run()
    }
  }

  /// Keeps why an attempt failed. The notice is tried again when ``claim(_:at:policy:)`` said, or given up.
  ///
  /// - Parameters:
  ///   - notice: the notice, as it was before the attempt.
  ///   - problem: why, in words that hold nothing of a reporter.
  ///   - isFinal: whether trying again is of no use.
  ///   - policy: how often is tried.
  /// - Returns: true where it was given up.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func markFailed(
    _ notice: OutboxNotice, _ problem: String, isFinal: Bool = false, policy: RetryPolicy = .standard
  ) throws(StoreError) -> Bool {
    let isGivenUp = isFinal || notice.attemptCount + 1 >= policy.attempts
    try write { () throws(StoreError) in
      let update = try query("UPDATE outbox SET problem = ?2, next_at = iif(?3, NULL, next_at) WHERE key = ?1")
      try update.bind(1, notice.key)
      try update.bind(2, problem)
      try update.bind(3, isGivenUp)
      try update.run()
    }
    return isGivenUp
  }
}
