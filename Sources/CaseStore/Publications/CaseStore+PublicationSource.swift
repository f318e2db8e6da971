public import Casework
internal import SQLite

extension CaseStore {
  /// What an editor decides on.
  ///
  /// - Parameter number: the case's number.
  /// - Returns: texts, title's parts, decisions.
  /// - Throws: ``StoreError``: `unknownCase`.
  public func publicationSource(_ number: CaseNumber) throws(StoreError) -> PublicationSource {
    try withSnapshot { () throws(StoreError) in
      let id = try caseID(number.description)
      let query = try query(
        """
        SELECT r.text, k.name, c.wants_no_publication, c.place_id, p.state, p.title, p.question, p.answer, c.answered_at,
          k.code, parent.code, p.ground
        FROM cases c JOIN reports r ON r.case_id = c.id LEFT JOIN categories k ON k.id = c.category_id
          LEFT JOIN categories parent ON parent.id = k.parent_id LEFT JOIN publications p ON p.case_id = c.id
        WHERE c.id = ?1
        """)
      try query.bind(1, id)
      guard try query.next() else { throw .unknownCase(number.description) }
      let state = query.optionalString(4).flatMap { PublicationState(rawValue: $0) }
      return PublicationSource(
        number: number, question: query.string(0), answer: try answer(of: id), answeredAt: query.optionalTimestamp(8),
        places: try publishedPlaces(from: query.optionalInt64(3)), category: query.optionalString(1),
        categoryCodes: [query.optionalString(9), query.optionalString(10)].compactMap(\.self),
        reporterObjects: query.bool(2), state: state,
        ground: query.optionalString(11).flatMap { WithholdingGround(rawValue: $0) },
        published: state == .published
          ? PublicText(title: query.string(5), question: query.string(6), answer: query.string(7)) : nil,
        masks: try masks(of: id), log: try publicationLog(of: id), version: try publicationVersion(of: id))
    }
  }

  func publicationVersion(of id: Int64) throws(StoreError) -> PublicationVersion {
    let query = try query(
      """
      SELECT (SELECT count(*) FROM publication_log WHERE case_id = ?1 AND deed <> 'look'),
        (SELECT coalesce(max(sequence), 0) FROM events WHERE case_id = ?1 AND action = 'answer')
      """)
    try query.bind(1, id)
    guard try query.next() else { return PublicationVersion(deeds: 0, answer: 0) }
    return PublicationVersion(deeds: query.int(0), answer: query.int(1))
  }

  /// Somebody else's decision, or another answer, is never overwritten unseen.
  func makeSure(_ id: Int64, isStill version: PublicationVersion?) throws(StoreError) {
    guard let version, try publicationVersion(of: id) != version else { return }
    throw .publicationChanged
  }

  private func answer(of id: Int64) throws(StoreError) -> String {
    let query = try query(
      "SELECT text FROM events WHERE case_id = ?1 AND action = 'answer' ORDER BY sequence DESC LIMIT 1")
    try query.bind(1, id)
    return try query.next() ? query.optionalString(0) ?? "" : ""
  }

  /// No narrower than may be published.
  private func publishedPlaces(from id: Int64?) throws(StoreError) -> [String] {
    let query = try query(
      """
      WITH RECURSIVE line (id, name, level, parent_id, depth) AS (
        SELECT id, name, level, parent_id, 0 FROM places WHERE id = ?1
        UNION ALL SELECT p.id, p.name, p.level, p.parent_id, depth + 1 FROM places p JOIN line ON p.id = line.parent_id)
      SELECT name FROM line WHERE level <= ?2 ORDER BY depth
      """)
    try query.bind(1, id)
    try query.bind(2, PlaceLevel.narrowestPublished.rawValue)
    var names: [String] = []
    while try query.next() { names.append(query.string(0)) }
    return names
  }

  private func masks(of id: Int64) throws(StoreError) -> [Mask] {
    let query = try query(
      "SELECT part, start, \"end\", is_masked, reason FROM masks WHERE case_id = ?1 ORDER BY part, start, \"end\"")
    try query.bind(1, id)
    var masks: [Mask] = []
    while try query.next() {
      guard let part = Mask.Part(rawValue: query.string(0)), query.int(1) <= query.int(2) else {
        throw .unknownName(statement: "masks")
      }
      masks.append(
        Mask(
          part: part, range: query.int(1)..<query.int(2), isMasked: query.bool(3), reason: query.string(4)))
    }
    return masks
  }
}
