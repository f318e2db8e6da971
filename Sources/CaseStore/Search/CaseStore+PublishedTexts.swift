internal import SQLite

/// What the search index reads: id, place, unit, category, received, answered, number, title, question, answer.
extension CaseStore {
  /// The published cases after an id, in the order of ids.
  func publishedTexts(after id: Int64, limit: Int) throws(StoreError) -> Query {
    let query = try query(Self.textsAfter)
    try query.bind(1, id)
    try query.bind(2, limit)
    return query
  }

  static let textsAfter: StaticString = """
    SELECT c.id, c.place_id, c.unit_id, c.category_id, c.received_at, c.answered_at, c.number,
      p.title, p.question, p.answer
    FROM publications p NOT INDEXED CROSS JOIN cases c ON c.id = p.case_id
    WHERE p.case_id > ?1 AND p.state = 'published' ORDER BY p.case_id LIMIT ?2
    """

  /// One case, where it is published.
  func publishedText(_ id: Int64) throws(StoreError) -> Query {
    let query = try query(
      """
      SELECT c.id, c.place_id, c.unit_id, c.category_id, c.received_at, c.answered_at, c.number,
        p.title, p.question, p.answer
      FROM publications p JOIN cases c ON c.id = p.case_id WHERE p.case_id = ?1 AND p.state = 'published'
      """)
    try query.bind(1, id)
    return query
  }
}
