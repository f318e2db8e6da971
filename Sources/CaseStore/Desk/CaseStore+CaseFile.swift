public import Casework
internal import SQLite

extension CaseStore {
  /// One case with all that the desk shows of it.
  ///
  /// - Parameters:
  ///   - number: the case's number.
  ///   - authority: who asks.
  /// - Returns: the case; nil where there is none, and just so where it is none of theirs.
  /// - Throws: ``StoreError``.
  public func caseFile(_ number: CaseNumber, for authority: Authority) throws(StoreError) -> CaseFile? {
    try withSnapshot { () throws(StoreError) in
      guard let loaded = try loadedCase(number: number) else { return nil }
      let coUnits = loaded.sum.coUnits.map(\.unit)
      guard authority.maySee(lead: loaded.sum.unit, coUnits: coUnits) else { return nil }
      return try caseFile(number, loaded)
    }
  }

  /// The contact of a case as it is kept.
  ///
  /// Whoever opens it writes down first that it was looked at: ``Action/disclose``.
  /// - Parameter number: the case's number.
  /// - Returns: the sealed bytes; nil where none are kept.
  /// - Throws: ``StoreError``.
  public func sealedContact(_ number: CaseNumber) throws(StoreError) -> [UInt8]? {
    let query = try query(
      "SELECT t.sealed FROM cases c JOIN contacts t ON t.case_id = c.id WHERE c.number = ?1")
    try query.bind(1, number.description)
    return try query.next() ? Array(query.bytes(0)) : nil
  }

  private func caseFile(_ number: CaseNumber, _ loaded: LoadedCase) throws(StoreError) -> CaseFile? {
    let query = try query(
      """
      SELECT p.code, k.name, parent.name, r.subject, r.text, r.location, c.wants_no_publication,
        EXISTS (SELECT 1 FROM contacts t WHERE t.case_id = c.id), c.endorsement_count, q.text
      FROM cases c JOIN reports r ON r.case_id = c.id LEFT JOIN places p ON p.id = c.place_id
        LEFT JOIN categories k ON k.id = c.category_id LEFT JOIN categories parent ON parent.id = k.parent_id
        LEFT JOIN codes q ON q.id = c.code_id
      WHERE c.id = ?1
      """)
    try query.bind(1, loaded.id)
    guard try query.next() else { return nil }
    let place = query.optionalString(0)
    let history = try events(of: loaded.id)
    return CaseFile(
      number: number, kind: loaded.kind, channel: loaded.channel, place: place,
      placeLine: try place.map { code throws(StoreError) in try placeAndSurroundings(code) } ?? [],
      category: loaded.category,
      categoryLine: [query.optionalString(2), query.optionalString(1)].compactMap(\.self),
      subject: query.optionalString(3), text: query.string(4), location: query.optionalString(5),
      wantsNoPublication: query.bool(6), hasContact: query.bool(7),
      photos: try photos(of: loaded.id), endorsementCount: query.int(8),
      code: query.optionalString(9), sum: loaded.sum, history: history,
      staffNames: try staffNames(Set(history.compactMap(\.user))), merged: try merged(into: loaded.id),
      hold: try hold(of: loaded.id))
  }

  private func staffNames(_ logins: Set<String>) throws(StoreError) -> [String: String] {
    var names: [String: String] = [:]
    for login in logins {
      let query = try query("SELECT name FROM users WHERE login = ?1")
      try query.bind(1, login)
      if try query.next() { names[login] = query.string(0) }
    }
    return names
  }

  private func merged(into id: Int64) throws(StoreError) -> [CaseNumber] {
    let query = try query("SELECT number FROM cases INDEXED BY cases_by_earlier WHERE earlier_id = ?1 ORDER BY id")
    try query.bind(1, id)
    var numbers: [CaseNumber] = []
    while try query.next() { if let number = CaseNumber(typed: query.string(0)) { numbers.append(number) } }
    return numbers
  }
}
