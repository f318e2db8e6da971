public import Casework
internal import SQLite

extension CaseStore {
  /// What every code ever handed out brought in, in the order of places, then of materials and placements.
  ///
  /// A report counts for the code that was scanned, also where that one led on to another. What was held back and not
  /// let through does not count.
  /// - Parameter moment: from when on reports are counted as recent.
  /// - Returns: one a code, also for codes out of use.
  /// - Throws: ``StoreError``.
  public func codeUses(recentSince moment: Timestamp) throws(StoreError) -> [CodeUse] {
    // The cases are read once from end to end: an index would make this twice as fast, and every report dearer.
    let query = try query(
      """
      SELECT c.id, c.is_retired, c.text, p.code, c.material, c.placement, other.text,
        coalesce(came.reports, 0), coalesce(came.recent, 0), came.latest
      FROM codes c JOIN places p ON p.id = c.place_id LEFT JOIN codes other ON other.id = c.redirect_id
        LEFT JOIN (
          SELECT code_id, count(*) AS reports, sum(received_at >= ?1) AS recent, max(received_at) AS latest
          FROM cases WHERE code_id IS NOT NULL AND id NOT IN (SELECT case_id FROM holds WHERE outcome <> 1)
          GROUP BY code_id
        ) came ON came.code_id = c.id
      ORDER BY p.position, p.id, c.material, c.placement, c.text
      """)
    try query.bind(1, moment)
    var uses: [CodeUse] = []
    while try query.next() {
      uses.append(
        CodeUse(
          code: code(from: query), reports: query.int(7), recent: query.int(8), latest: query.optionalTimestamp(9)))
    }
    return uses
  }
}
