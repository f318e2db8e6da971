public import Casework
internal import SQLite

extension CaseStore {
  /// Looks a case up for who reported it.
  ///
  /// A wrong number and a wrong query code cost the same work and give the same answer, so that nobody can find out
  /// which numbers exist.
  /// - Parameters:
  ///   - number: the case's number.
  ///   - claim: what shows that it is the own case.
  /// - Returns: the case; nil where the two do not belong together.
  /// - Throws: ``StoreError``.
  public func reporterView(_ number: CaseNumber, _ claim: CaseClaim) throws(StoreError) -> ReporterView? {
    try withSnapshot { () throws(StoreError) in
      guard let id = try caseID(number, claim), let status = try status(number, id),
        let sum = try loadedCase(id: id)?.sum
      else { return nil }
      return try view(of: id, status, sum)
    }
  }

  func caseID(_ number: CaseNumber, _ claim: CaseClaim) throws(StoreError) -> Int64? {
    switch claim {
    case .queryCode(let code): return try caseID(number, code)
    case .account(let reporter):
      let query = try query(
        "SELECT c.id FROM cases c JOIN users u ON u.id = c.reporter_id WHERE c.number = ?1 AND u.login = ?2")
      try query.bind(1, number.description)
      try query.bind(2, reporter.login)
      return try query.next() ? query.int64(0) : nil
    }
  }

  /// Whether reports of others were merged into a case.
  func isFollowed(_ id: Int64) throws(StoreError) -> Bool {
    let query = try query("SELECT 1 FROM cases WHERE earlier_id = ?1 LIMIT 1")
    try query.bind(1, id)
    return try query.next()
  }

  private func view(of id: Int64, _ status: CaseStatus, _ sum: Case) throws(StoreError) -> ReporterView? {
    let query = try query(
      """
      SELECT c.wants_no_publication, p.state = 'published', c.endorsement_count
      FROM cases c LEFT JOIN publications p ON p.case_id = c.id WHERE c.id = ?1
      """)
    try query.bind(1, id)
    guard try query.next() else { return nil }
    return ReporterView(
      status: status, sum: sum, wantsNoPublication: query.bool(0), isPublished: query.bool(1),
      endorsementCount: query.int(2), isFollowed: try isFollowed(id), earlier: try earlierCase(of: id))
  }

  /// The end of a case's mergers; a chain never comes back, as each case is merged once, and ends all the same.
  private func earlierCase(of id: Int64) throws(StoreError) -> EarlierCase? {
    let query = try query(
      """
      WITH RECURSIVE line (id, depth) AS (
        SELECT earlier_id, 1 FROM cases WHERE id = ?1 AND earlier_id IS NOT NULL
        UNION ALL SELECT c.earlier_id, depth + 1 FROM line JOIN cases c ON c.id = line.id
          WHERE c.earlier_id IS NOT NULL AND depth < 20
      )
      SELECT c.id, c.number, u.name, p.state = 'published' FROM line JOIN cases c ON c.id = line.id
        LEFT JOIN units u ON u.id = c.unit_id LEFT JOIN publications p ON p.case_id = c.id
      ORDER BY depth DESC LIMIT 1
      """)
    try query.bind(1, id)
    guard try query.next(), let number = CaseNumber(typed: query.string(1)),
      let sum = try loadedCase(id: query.int64(0))?.sum
    else { return nil }
    return EarlierCase(number: number, sum: sum, unit: query.optionalString(2), isPublished: query.bool(3))
  }
}
