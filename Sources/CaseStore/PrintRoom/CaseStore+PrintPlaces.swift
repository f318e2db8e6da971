public import Casework
internal import SQLite

extension CaseStore {
  /// The open places whose names hold some words, or whose code begins with them, in the order of content.
  ///
  /// - Parameters:
  ///   - words: what was typed.
  ///   - limit: at most so many.
  /// - Returns: the places.
  /// - Throws: ``StoreError``.
  public func places(named words: String, limit: Int) throws(StoreError) -> [Place] {
    let query = try query(
      """
      SELECT p.code, p.name, p.level, parent.code FROM places p LEFT JOIN places parent ON parent.id = p.parent_id
      WHERE NOT p.is_retired AND (instr(p.name, ?1) > 0 OR instr(p.former_names, ?1) > 0 OR instr(p.code, ?1) = 1)
      ORDER BY p.position, p.id LIMIT ?2
      """)
    try query.bind(1, words)
    try query.bind(2, limit)
    return try places(from: query)
  }

  /// Open places by their codes, in the order of content; those there are not are left out.
  ///
  /// - Throws: ``StoreError``.
  public func places(withCodes codes: [String]) throws(StoreError) -> [Place] {
    var found: [(position: Int, place: Place)] = []
    for code in Set(codes) {
      let query = try query(
        """
        SELECT p.code, p.name, p.level, parent.code, p.position
        FROM places p LEFT JOIN places parent ON parent.id = p.parent_id WHERE p.code = ?1 AND NOT p.is_retired
        """)
      try query.bind(1, code)
      if try query.next() { found.append((query.int(4), try place(from: query))) }
    }
    return found.sorted { $0.position < $1.position }.map(\.place)
  }

  /// How many open places of each level lie in some places, themselves among them.
  ///
  /// - Throws: ``StoreError``.
  public func levelCounts(in places: [String]) throws(StoreError) -> [PlaceLevel: Int] {
    var inside: [Int64: Int] = [:]
    for code in Set(places) {
      let query = try query(
        """
        WITH RECURSIVE area (id, level, is_retired) AS (
          SELECT id, level, is_retired FROM places WHERE code = ?1
          UNION SELECT p.id, p.level, p.is_retired FROM area JOIN places p ON p.parent_id = area.id
        )
        SELECT id, level FROM area WHERE NOT is_retired
        """)
      try query.bind(1, code)
      while try query.next() { inside[query.int64(0)] = query.int(1) }
    }
    var counts: [PlaceLevel: Int] = [:]
    for level in inside.values {
      if let level = PlaceLevel(rawValue: level) { counts[level, default: 0] += 1 }
    }
    return counts
  }

  private func places(from query: borrowing Query) throws(StoreError) -> [Place] {
    var places: [Place] = []
    while try query.next() { places.append(try place(from: query)) }
    return places
  }

  private func place(from query: borrowing Query) throws(StoreError) -> Place {
    guard let level = PlaceLevel(rawValue: query.int(2)) else { throw .unknownName(statement: "places.level") }
    return Place(code: query.string(0), name: query.string(1), level: level, parent: query.optionalString(3))
  }
}
