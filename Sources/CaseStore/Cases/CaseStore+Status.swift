public import Casework
internal import SQLite

extension CaseStore {
  /// Looks a case up for its reporter.
  ///
  /// A wrong number and a wrong query code cost the same work and give the same answer, so that nobody can find out
  /// which numbers exist.
  /// - Parameters:
  ///   - number: the case's number.
  ///   - queryCode: the six characters on the receipt.
  /// - Returns: the status; nil where the two do not belong together.
  /// - Throws: ``StoreError``.
  public func status(_ number: CaseNumber, queryCode: CodeText) throws(StoreError) -> CaseStatus? {
    try withSnapshot { () throws(StoreError) in
      guard let id = try caseID(number, queryCode) else { return nil }
      return try status(number, id)
    }
  }

  static let caseOfReceipt: StaticString = """
    SELECT id, number = ?1, query_code FROM cases
    WHERE id = coalesce((SELECT id FROM cases WHERE number = ?1), (SELECT max(id) FROM cases))
    """

  /// For an unknown number the newest case is read and compared in its place.
  func caseID(_ number: CaseNumber, _ queryCode: CodeText) throws(StoreError) -> Int64? {
    let query = try query(Self.caseOfReceipt)
    try query.bind(1, number.description)
    guard try query.next() else { return nil }
    var difference: UInt8 = query.bool(1) ? 0 : 1
    let stored = query.bytes(2)
    for (mine, typed) in zip(stored, queryCode.text.utf8) { difference |= mine ^ typed }
    return difference == 0 && stored.count == queryCode.text.utf8.count ? query.int64(0) : nil
  }

  func status(_ number: CaseNumber, _ id: Int64) throws(StoreError) -> CaseStatus? {
    let query = try query(
      """
      SELECT c.kind, p.name, k.name, u.name, c.state, c.received_at, c.answer_due, r.text, r.location
      FROM cases c JOIN reports r ON r.case_id = c.id LEFT JOIN places p ON p.id = c.place_id LEFT JOIN categories k ON k.id = c.category_id
        LEFT JOIN units u ON u.id = c.unit_id
      WHERE c.id = ?1
      """)
    try query.bind(1, id)
    guard try query.next() else { return nil }
    return CaseStatus(
      number: number, kind: try query.value(0, of: Names.kinds), place: query.optionalString(1),
      category: query.optionalString(2), unit: query.optionalString(3), state: try query.value(4, of: Names.states),
      receivedAt: query.timestamp(5), answerDue: query.optionalTimestamp(6), text: query.string(7),
      location: query.optionalString(8), history: try events(of: id), unitNames: try namesOfUnits(in: id))
  }

  private func namesOfUnits(in id: Int64) throws(StoreError) -> [String: String] {
    let query = try query(
      """
      SELECT code, name FROM units WHERE id IN (
        SELECT unit_id FROM events WHERE case_id = ?1 UNION SELECT target_id FROM events WHERE case_id = ?1)
      """)
    try query.bind(1, id)
    var names: [String: String] = [:]
    while try query.next() { names[query.string(0)] = query.string(1) }
    return names
  }
}
