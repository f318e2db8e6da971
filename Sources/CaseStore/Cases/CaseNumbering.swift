internal import Casework
internal import SQLite

extension CaseStore {
  /// The next number of the day of a moment.
  ///
  /// The count of each day is kept, so a clock that was set back goes on where that day had stopped.
  func nextNumber(at moment: Timestamp, _ offset: UTCOffset) throws(StoreError) -> CaseNumber {
    let day = offset.date(moment)
    let ordinal = try bulk == nil ? nextOrdinal(of: day) : nextOrdinalInBulk(of: day)
    return CaseNumber(day: day, ordinal: ordinal)
  }

  private func nextOrdinal(of day: CivilDate) throws(StoreError) -> Int {
    let query = try query(
      """
      INSERT INTO day_counters VALUES (?1, 1) ON CONFLICT (day) DO UPDATE SET last = last + 1 RETURNING last
      """)
    try query.bind(1, Int64(day.daysSince1970))
    let ordinal = try query.next() ? query.int(0) : 1
    try query.run()
    return ordinal
  }

  private func nextOrdinalInBulk(of day: CivilDate) throws(StoreError) -> Int {
    let known = bulk?.lastOrdinals[day]
    let next = if let known { known + 1 } else { try lastOrdinal(of: day) + 1 }
    bulk?.lastOrdinals[day] = next
    return next
  }

  private func lastOrdinal(of day: CivilDate) throws(StoreError) -> Int {
    let query = try query("SELECT last FROM day_counters WHERE day = ?1")
    try query.bind(1, Int64(day.daysSince1970))
    return try query.next() ? query.int(0) : 0
  }

  /// Writes down which numbers a bulk transaction gave away.
  func writeLastOrdinals() throws(StoreError) {
    let query = try query("INSERT INTO day_counters VALUES (?1, ?2) ON CONFLICT (day) DO UPDATE SET last = ?2")
    // In order, so that the same cases give the same file.
    for (day, last) in (bulk?.lastOrdinals ?? [:]).sorted(by: { $0.key < $1.key }) {
      try query.bind(1, Int64(day.daysSince1970))
      try query.bind(2, last)
      try query.run()
      query.reset()
    }
  }
}
