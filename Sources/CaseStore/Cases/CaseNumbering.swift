internal import Casework
internal import SQLite

extension CaseStore {
  /// The next number of the day of a moment.
  ///
  /// The count of each day is kept, so a clock that was set back goes on where that day had stopped.
  func nextNumber(at moment: Timestamp, _ offset: UTCOffset) throws(StoreError) -> CaseNumber {
    let day = offset.date(moment)
    let query = try query(
      """
      INSERT INTO day_counters VALUES (?1, 1) ON CONFLICT (day) DO UPDATE SET last = last + 1 RETURNING last
      """)
    try query.bind(1, Int64(day.daysSince1970))
    let ordinal = try query.next() ? query.int(0) : 1
    try query.run()
    return CaseNumber(day: day, ordinal: ordinal)
  }
}
