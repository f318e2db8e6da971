public import Casework
internal import SQLite

/// What a form needs to know of the lists of content.
extension CaseStore {
  /// A place and those it lies in, narrowest first.
  ///
  /// - Parameter code: the place's code.
  /// - Returns: the places with all they hold but former names; empty for an unknown code.
  /// - Throws: ``StoreError``.
  public func placeAndSurroundings(_ code: String) throws(StoreError) -> [Place] {
    let query = try query(
      """
      WITH RECURSIVE line (id, depth) AS (
        SELECT id, 0 FROM places WHERE code = ?1
        UNION ALL SELECT p.parent_id, depth + 1 FROM line JOIN places p ON p.id = line.id WHERE p.parent_id IS NOT NULL
      )
      SELECT p.code, p.name, p.level, parent.code, p.is_retired
      FROM line JOIN places p ON p.id = line.id LEFT JOIN places parent ON parent.id = p.parent_id ORDER BY depth
      """)
    try query.bind(1, code)
    var places: [Place] = []
    while try query.next() {
      guard let level = PlaceLevel(rawValue: query.int(2)) else { throw .unknownName(statement: "places.level") }
      places.append(
        Place(
          code: query.string(0), name: query.string(1), level: level, parent: query.optionalString(3),
          isRetired: query.bool(4)))
    }
    return places
  }

  /// The categories that may be chosen, in the order of content.
  ///
  /// - Throws: ``StoreError``.
  public func categoriesInUse() throws(StoreError) -> [Category] {
    let query = try query(
      """
      SELECT c.code, c.name, parent.code, c.hint
      FROM categories c LEFT JOIN categories parent ON parent.id = c.parent_id
      WHERE NOT c.is_retired ORDER BY c.position, c.id
      """)
    var categories: [Category] = []
    while try query.next() {
      categories.append(
        Category(
          code: query.string(0), name: query.string(1), parent: query.optionalString(2), hint: query.string(3)))
    }
    return categories
  }
}
