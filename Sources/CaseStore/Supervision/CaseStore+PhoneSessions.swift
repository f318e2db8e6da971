public import Casework
internal import SQLite

extension CaseStore {
  /// Keeps a session at the telephone; the same source id makes one session, however often it is handed in.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - isReplacing: whether it takes the place of what is there under its source id.
  /// - Returns: what became of it.
  /// - Throws: ``StoreError``: `unknownUnit`.
  public func take(
    _ session: PhoneSessionEntry, replacing isReplacing: Bool = false
  ) throws(StoreError) -> RecordOutcome {
    try write { () throws(StoreError) in
      let present = try phoneSession(session.sourceID)
      if let present {
        if present == session { return .present }
        guard isReplacing else { return .differs }
      }
      let insert = try query(
        """
        INSERT INTO phone_sessions (source_id, day, host, unit_id, calls, solved, note)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (source_id) DO UPDATE SET day = excluded.day, host = excluded.host, unit_id = excluded.unit_id,
          calls = excluded.calls, solved = excluded.solved, note = excluded.note
        """)
      try insert.bind(1, session.sourceID)
      try insert.bind(2, Int64(session.day.daysSince1970))
      try insert.bind(3, session.host)
      try insert.bind(4, try session.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) })
      try insert.bind(5, session.calls)
      try insert.bind(6, session.solved)
      try insert.bind(7, session.note)
      try insert.run()
      return present == nil ? .added : .replaced
    }
  }

  /// The sessions at the telephone, by day.
  ///
  /// - Parameter days: from the first up to, not including, the last.
  /// - Returns: the sessions, those of a day by their source ids.
  /// - Throws: ``StoreError``.
  public func phoneSessions(in days: Range<CivilDate>) throws(StoreError) -> [PhoneSessionEntry] {
    let query = try query(
      """
      SELECT p.source_id, p.day, p.host, u.code, p.calls, p.solved, p.note
      FROM phone_sessions p LEFT JOIN units u ON u.id = p.unit_id
      WHERE p.day >= ?1 AND p.day < ?2 ORDER BY p.day, p.source_id
      """)
    try query.bind(1, Int64(days.lowerBound.daysSince1970))
    try query.bind(2, Int64(days.upperBound.daysSince1970))
    var sessions: [PhoneSessionEntry] = []
    while try query.next() { sessions.append(session(from: query)) }
    return sessions
  }

  private func phoneSession(_ sourceID: String) throws(StoreError) -> PhoneSessionEntry? {
    let query = try query(
      """
      SELECT p.source_id, p.day, p.host, u.code, p.calls, p.solved, p.note
      FROM phone_sessions p LEFT JOIN units u ON u.id = p.unit_id WHERE p.source_id = ?1
      """)
    try query.bind(1, sourceID)
    return try query.next() ? session(from: query) : nil
  }

  private func session(from query: borrowing Query) -> PhoneSessionEntry {
    PhoneSessionEntry(
      sourceID: query.string(0), day: CivilDate(daysSince1970: Int32(query.int64(1))), host: query.string(2),
      unit: query.optionalString(3), calls: query.int(4), solved: query.int(5), note: query.string(6))
  }
}
