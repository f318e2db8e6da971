public import Casework
internal import SQLite

extension CaseStore {
  /// How many people said of a published case that they met with the same.
  ///
  /// - Parameter number: the case's number.
  /// - Returns: the count; nil for a case that the public does not read, known or not.
  /// - Throws: ``StoreError``.
  public func endorsementCount(_ number: CaseNumber) throws(StoreError) -> Int? {
    try publishedCase(number)?.count
  }

  /// Counts somebody who met with the same as a published case says, each person once.
  ///
  /// - Parameters:
  ///   - number: the case's number.
  ///   - person: a keyed hash by which a person is known today and by nobody tomorrow.
  ///   - day: today.
  /// - Returns: the count; nil for a case that the public does not read, known or not.
  /// - Throws: ``StoreError``.
  public func endorse(
    _ number: CaseNumber, by person: [UInt8], on day: CivilDate
  ) throws(StoreError) -> Int? {
    try write { () throws(StoreError) in
      guard let (id, count) = try publishedCase(number) else { return nil }
      let insert = try query("INSERT INTO endorsements VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
      try insert.bind(1, id)
      try insert.bind(2, blob: person)
      try insert.bind(3, Int64(day.daysSince1970))
      guard try changes(insert) else { return count }
      let add = try query("UPDATE cases SET endorsement_count = endorsement_count + 1 WHERE id = ?1")
      try add.bind(1, id)
      try add.run()
      return count + 1
    }
  }

  private func publishedCase(_ number: CaseNumber) throws(StoreError) -> (id: Int64, count: Int)? {
    let query = try query(
      """
      SELECT c.id, c.endorsement_count FROM cases c JOIN publications p ON p.case_id = c.id
      WHERE c.number = ?1 AND p.state = 'published'
      """)
    try query.bind(1, number.description)
    return try query.next() ? (query.int64(0), query.int(1)) : nil
  }
}
