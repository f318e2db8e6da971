public import Casework
internal import SQLite

extension CaseStore {
  /// Keeps a line's day; the same day and line make one entry, however often they are handed in.
  ///
  /// - Parameters:
  ///   - entry: the numbers of the day.
  ///   - isReplacing: whether other numbers take the place of those that are there.
  /// - Returns: what became of it.
  /// - Throws: ``StoreError``: `unknownUnit`.
  public func take(_ entry: CallLogEntry, replacing isReplacing: Bool = false) throws(StoreError) -> RecordOutcome {
    try write { () throws(StoreError) in
      let present = try callLog(of: entry.day, entry.line)
      if let present {
        if present == entry { return .present }
        guard isReplacing else { return .differs }
      }
      let insert = try query("INSERT OR REPLACE INTO call_logs VALUES (?1, ?2, ?3, ?4, ?5)")
      try insert.bind(1, Int64(entry.day.daysSince1970))
      try insert.bind(2, entry.line)
      try insert.bind(3, try entry.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) })
      try insert.bind(4, entry.offered)
      try insert.bind(5, entry.answered)
      try insert.run()
      return present == nil ? .added : .replaced
    }
  }

  /// How the lines of each unit were answered, in the order of the units; the portal's own lines first.
  ///
  /// - Parameter days: from the first up to, not including, the last.
  /// - Returns: the units that have entries.
  /// - Throws: ``StoreError``.
  public func callTotals(in days: Range<CivilDate>) throws(StoreError) -> [CallTotal] {
    let query = try query(
      """
      SELECT u.code, sum(l.answered), sum(l.offered) FROM call_logs l LEFT JOIN units u ON u.id = l.unit_id
      WHERE l.day >= ?1 AND l.day < ?2 GROUP BY l.unit_id ORDER BY u.position, u.id
      """)
    try query.bind(1, Int64(days.lowerBound.daysSince1970))
    try query.bind(2, Int64(days.upperBound.daysSince1970))
    var totals: [CallTotal] = []
    while try query.next() {
      totals.append(CallTotal(unit: query.optionalString(0), answered: Ratio(query.int(1), of: query.int(2))))
    }
    return totals
  }

  /// How the lines of each unit were answered, month by month: months in their order, in each the units in theirs with the portal's
  /// own lines first.
  ///
  /// - Parameter day: the first day that is not counted.
  /// - Returns: the months and units that have entries.
  /// - Throws: ``StoreError``.
  public func monthlyCallTotals(before day: CivilDate) throws(StoreError) -> [MonthlyCallTotal] {
    let query = try query(
      """
      SELECT strftime('%Y-%m', l.day * 86400, 'unixepoch') AS month, u.code, sum(l.answered), sum(l.offered)
      FROM call_logs l LEFT JOIN units u ON u.id = l.unit_id
      WHERE l.day < ?1 GROUP BY month, l.unit_id ORDER BY month, u.position, u.id
      """)
    try query.bind(1, Int64(day.daysSince1970))
    var totals: [MonthlyCallTotal] = []
    while try query.next() {
      guard let month = CivilMonth(query.string(0)) else { continue }
      let total = CallTotal(unit: query.optionalString(1), answered: Ratio(query.int(2), of: query.int(3)))
      totals.append(MonthlyCallTotal(month: month, calls: total))
    }
    return totals
  }

  private func callLog(of day: CivilDate, _ line: String) throws(StoreError) -> CallLogEntry? {
    let query = try query(
      """
      SELECT u.code, l.offered, l.answered FROM call_logs l LEFT JOIN units u ON u.id = l.unit_id
      WHERE l.day = ?1 AND l.line = ?2
      """)
    try query.bind(1, Int64(day.daysSince1970))
    try query.bind(2, line)
    guard try query.next() else { return nil }
    return CallLogEntry(
      day: day, line: line, unit: query.optionalString(0), offered: query.int(1), answered: query.int(2))
  }
}
