internal import Casework
internal import SQLite

extension CaseStore {
  /// Adds reports that came in since the last time to the index that the desk searches.
  ///
  /// A resident's report never waits for this: whoever searches brings the index up to date, and so does a build.
  /// - Parameter limit: at most so many.
  /// - Returns: how many were added; fewer than the limit where the index is up to date.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func indexReports(limit: Int) throws(StoreError) -> Int {
    try write { () throws(StoreError) in
      let last = try setting("words-up-to").flatMap { Int64($0) } ?? 0
      let reports = try query(
        """
        SELECT case_id, coalesce(subject, ''), text, coalesce(location, '') FROM reports WHERE case_id > ?1
        ORDER BY case_id LIMIT ?2
        """)
      try reports.bind(1, last)
      try reports.bind(2, limit)
      var (count, newest) = (0, last)
      while try reports.next() {
        newest = reports.int64(0)
        try addWords("\(reports.string(1)) \(reports.string(2)) \(reports.string(3))", of: newest)
        count += 1
      }
      if count > 0 { try set("words-up-to", to: String(newest)) }
      return count
    }
  }

  /// The ids of cases found by number or by words, the newest first.
  func found(
    _ query: DeskQuery, for authority: Authority, skipping: Int, _ limit: Int
  ) throws(StoreError) -> [Int64] {
    if let number = CaseNumber(typed: query.text) {
      guard let file = try loadedCase(number: number), skipping == 0,
        authority.maySee(lead: file.sum.unit, coUnits: file.sum.coUnits.map(\.unit))
      else { return [] }
      return [file.id]
    }
    guard let question = SearchText.question(query.text) else { return [] }
    let unit = authority.role == .handler ? authority.unit ?? "" : query.unit
    let cursor = try self.query(unit == nil ? Self.search : Self.searchInUnit)
    try cursor.bind(1, question)
    if let unit { try cursor.bind(2, unit.isEmpty ? 0 : try requiredID(in: .units, of: unit)) }
    let filter = try filter(of: query)
    var ids: [Int64] = []
    var seen = 0
    while ids.count < skipping + limit, seen < Self.searchedAtMost, try cursor.next() {
      seen += 1
      if try filter.passes(cursor) { ids.append(cursor.int64(0)) }
    }
    return Array(ids.dropFirst(skipping))
  }

  /// How many cases with the words are looked at, the newest first.
  private static let searchedAtMost = 10_000

  static let search: StaticString = """
    SELECT c.id, c.place_id, c.category_id, c.kind, c.channel
    FROM report_words w CROSS JOIN cases c ON c.id = w.rowid
    WHERE w.report_words MATCH ?1 ORDER BY w.rowid DESC
    """

  static let searchInUnit: StaticString = """
    SELECT c.id, c.place_id, c.category_id, c.kind, c.channel
    FROM report_words w CROSS JOIN cases c ON c.id = w.rowid
    WHERE w.report_words MATCH ?1
      AND (c.unit_id = ?2 OR EXISTS (SELECT 1 FROM co_units o WHERE o.case_id = c.id AND o.unit_id = ?2))
    ORDER BY w.rowid DESC
    """

  private func addWords(_ text: String, of id: Int64) throws(StoreError) {
    let insert = try query("INSERT INTO report_words (rowid, words) VALUES (?1, ?2)")
    try insert.bind(1, id)
    try insert.bind(2, SearchText.words(of: text))
    try insert.run()
  }
}
