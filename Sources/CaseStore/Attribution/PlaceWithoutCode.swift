public import Casework
internal import SQLite

/// An open place without a code in use of its own.
public struct PlaceWithoutCode: Hashable, Sendable {
  /// The place's code.
  public let place: String
  /// Its name.
  public let name: String
  /// The name of what it lies in; nil for the widest.
  public let area: String?
  /// Its level.
  public let level: PlaceLevel
}

extension CaseStore {
  /// The open places that have no code in use, in the order of content.
  ///
  /// - Parameters:
  ///   - place: the code of a place; only it and what lies in it is looked at. Nil for all.
  ///   - skipping: how many are left out at the beginning.
  ///   - limit: at most so many.
  /// - Returns: the places, and how many there are in all; none in all where a page beyond the last one is asked for.
  /// - Throws: ``StoreError``.
  public func placesWithoutCode(
    in place: String? = nil, skipping: Int = 0, limit: Int = .max
  ) throws(StoreError) -> (places: [PlaceWithoutCode], count: Int) {
    let query = try query(Self.placesWithoutCode)
    try query.bind(1, place)
    try query.bind(2, limit)
    try query.bind(3, skipping)
    var found: (places: [PlaceWithoutCode], count: Int) = ([], 0)
    while try query.next() {
      guard let level = PlaceLevel(rawValue: query.int(3)) else { throw .unknownName(statement: "places.level") }
      found.places.append(
        PlaceWithoutCode(
          place: query.string(0), name: query.string(1), area: query.optionalString(2), level: level))
      found.count = query.int(4)
    }
    return found
  }

  static let placesWithoutCode: StaticString = """
    WITH RECURSIVE area (id) AS (
      SELECT id FROM places WHERE code = ?1
      UNION SELECT p.id FROM area JOIN places p ON p.parent_id = area.id
    )
    SELECT p.code, p.name, parent.name, p.level, count(*) OVER ()
    FROM places p LEFT JOIN places parent ON parent.id = p.parent_id
    WHERE NOT p.is_retired AND (?1 IS NULL OR p.id IN area)
      AND NOT EXISTS (SELECT 1 FROM codes c WHERE c.place_id = p.id AND NOT c.is_retired)
    ORDER BY p.position, p.id LIMIT ?2 OFFSET ?3
    """
}
