internal import Casework
internal import SQLite

extension CaseStore {
  /// What every code ever handed out brought in.
  ///
  /// A report counts for the code that was scanned, also where that one led on to another. What was held back and not
  /// let through does not count.
  /// - Parameter asked: which codes, in what order, and which part of them.
  /// - Returns: a line a code, also for codes out of use, and the sums over all that were asked about; sums are zero
  ///   where a page beyond the last one is asked for.
  /// - Throws: ``StoreError``.
  public func codeUses(_ asked: CodeUseQuery) throws(StoreError) -> CodeUsePage {
    let query = try query(Self.codeUses)
    try query.bind(1, asked.recentSince)
    try query.bind(2, asked.place)
    try query.bind(3, asked.material)
    try query.bind(4, asked.neverReported)
    try query.bind(5, asked.order.rawValue)
    try query.bind(6, asked.limit)
    try query.bind(7, asked.skipping)
    var page = CodeUsePage()
    while try query.next() {
      guard let level = PlaceLevel(rawValue: query.int(13)) else { throw .unknownName(statement: "places.level") }
      page.uses.append(
        CodeUse(
          code: code(from: query), placeName: query.string(11), area: query.optionalString(12), level: level,
          reports: query.int(7), recent: query.int(8), first: query.optionalTimestamp(9),
          latest: query.optionalTimestamp(10)))
      page.totals.codes = query.int(14)
      page.totals.active = query.int(15)
      page.totals.never = query.int(16)
      page.totals.reports = query.int(17)
      page.totals.recent = query.int(18)
    }
    return page
  }

  /// What codes are printed on, in the order of names.
  ///
  /// - Throws: ``StoreError``.
  public func codeMaterials() throws(StoreError) -> [String] {
    let query = try query("SELECT DISTINCT material FROM codes ORDER BY material")
    var materials: [String] = []
    while try query.next() { materials.append(query.string(0)) }
    return materials
  }

  /// Each code looks up its own reports in an index; what is held back is counted once and taken off.
  static let codeUses: StaticString = """
    WITH RECURSIVE area (id) AS (
      SELECT id FROM places WHERE code = ?2
      UNION SELECT p.id FROM area JOIN places p ON p.parent_id = area.id
    ), held (id) AS MATERIALIZED (SELECT case_id FROM holds INDEXED BY holds_uncounted WHERE outcome <> 1),
    kept (code_id, reports, recent) AS MATERIALIZED (
      SELECT k.code_id, count(*), sum(k.received_at >= ?1) FROM held CROSS JOIN cases k ON k.id = held.id
      WHERE k.code_id IS NOT NULL GROUP BY k.code_id
    ), uses AS MATERIALIZED (
      SELECT c.id, c.is_retired, c.text, p.code AS place, c.material, c.placement, other.text AS meant,
        (SELECT count(*) FROM cases k WHERE k.code_id = c.id) - ifnull(kept.reports, 0) AS reports,
        (SELECT count(*) FROM cases k WHERE k.code_id = c.id AND k.received_at >= ?1) - ifnull(kept.recent, 0) AS recent,
        (SELECT k.received_at FROM cases k WHERE k.code_id = c.id AND k.id NOT IN held
          ORDER BY k.received_at LIMIT 1) AS first,
        (SELECT k.received_at FROM cases k WHERE k.code_id = c.id AND k.id NOT IN held
          ORDER BY k.received_at DESC LIMIT 1) AS latest,
        p.name, parent.name AS area, p.level, p.position, p.id AS place_id
      FROM codes c CROSS JOIN places p ON p.id = c.place_id LEFT JOIN places parent ON parent.id = p.parent_id
        LEFT JOIN codes other ON other.id = c.redirect_id LEFT JOIN kept ON kept.code_id = c.id
      WHERE (?2 IS NULL OR c.place_id IN area) AND (?3 IS NULL OR c.material = ?3)
    )
    SELECT id, is_retired, text, place, material, placement, meant, reports, recent, first, latest, name, area, level,
      count(*) OVER (), sum(NOT is_retired) OVER (), sum(NOT is_retired AND reports = 0) OVER (),
      sum(reports) OVER (), sum(recent) OVER ()
    FROM uses WHERE ?4 = 0 OR (reports = 0 AND NOT is_retired)
    ORDER BY CASE ?5 WHEN 1 THEN ifnull(-latest, 1) WHEN 2 THEN -reports ELSE 0 END,
      position, place_id, material, placement, text
    LIMIT ?6 OFFSET ?7
    """
}
