public import Casework
internal import SQLite

extension CaseStore {
  /// Waiting cases whose texts nobody has looked through yet, the longest waiting first.
  ///
  /// - Parameter limit: at most so many.
  /// - Returns: their numbers.
  /// - Throws: ``StoreError``.
  public func queueWithoutDrafts(limit: Int) throws(StoreError) -> [CaseNumber] {
    let query = try query(
      """
      SELECT c.number FROM publication_queue q JOIN cases c ON c.id = q.case_id
      WHERE NOT EXISTS (SELECT 1 FROM drafts d WHERE d.case_id = q.case_id) ORDER BY q.answered_at, q.case_id LIMIT ?1
      """)
    try query.bind(1, limit)
    var numbers: [CaseNumber] = []
    while try query.next() { if let number = CaseNumber(typed: query.string(0)) { numbers.append(number) } }
    return numbers
  }

  /// Keeps what a look at waiting texts found; of cases that wait no more nothing is kept.
  ///
  /// - Parameter facts: what was found, by case.
  /// - Throws: ``StoreError``.
  public func keep(_ facts: [(number: CaseNumber, facts: DraftFacts)]) throws(StoreError) {
    guard !facts.isEmpty else { return }
    try write { () throws(StoreError) in
      for (number, draft) in facts {
        let insert = try query(
          """
          INSERT OR REPLACE INTO drafts SELECT q.case_id, ?2, ?3, ?4
          FROM publication_queue q JOIN cases c ON c.id = q.case_id WHERE c.number = ?1
          """)
        try insert.bind(1, number.description)
        try insert.bind(2, draft.flags.reduce(0) { $0 | $1.bit })
        try insert.bind(3, draft.findingCount)
        try insert.bind(4, Int(draft.leastConfidence * 1000))
        try insert.run()
      }
    }
  }
}
