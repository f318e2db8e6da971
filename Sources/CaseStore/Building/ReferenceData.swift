public import Casework
internal import SQLite

/// The lists that cases refer to by id, with what is retired.
public struct ReferenceData: Sendable {
  /// Places in the order of content.
  public let places: [Stored<Place>]
  /// Units in the order of content.
  public let units: [Stored<Unit>]
  /// Categories in the order of content.
  public let categories: [Stored<Category>]
  /// Printed codes in the order of their characters.
  public let codes: [Stored<Code>]
}

extension CaseStore {
  /// The lists that cases refer to.
  ///
  /// - Throws: ``StoreError``.
  public func referenceData() throws(StoreError) -> ReferenceData {
    ReferenceData(
      places: try storedPlaces(), units: try storedUnits(), categories: try storedCategories(),
      codes: try storedCodes())
  }

  private func storedPlaces() throws(StoreError) -> [Stored<Place>] {
    let query = try query(
      """
      SELECT p.id, p.is_retired, p.code, p.name, p.level, parent.code, p.former_names
      FROM places p LEFT JOIN places parent ON parent.id = p.parent_id ORDER BY p.position, p.id
      """)
    return try rows(of: query) { (row) throws(StoreError) in
      guard let level = PlaceLevel(rawValue: row.int(4)) else { throw .unknownName(statement: "places.level") }
      return Place(
        code: row.string(2), name: row.string(3), level: level, parent: row.optionalString(5),
        formerNames: row.string(6).split(separator: "\n").map(String.init), isRetired: row.bool(1))
    }
  }

  private func storedUnits() throws(StoreError) -> [Stored<Unit>] {
    let query = try query(
      """
      SELECT u.id, u.is_retired, u.code, u.name, u.peer_group, p.code, u.telephone
      FROM units u LEFT JOIN places p ON p.id = u.place_id ORDER BY u.position, u.id
      """)
    return try rows(of: query) { (row) throws(StoreError) in
      Unit(
        code: row.string(2), name: row.string(3), peerGroup: row.string(4), place: row.optionalString(5),
        telephone: row.optionalString(6), isRetired: row.bool(1))
    }
  }

  private func storedCategories() throws(StoreError) -> [Stored<Category>] {
    let query = try query(
      """
      SELECT c.id, c.is_retired, c.code, c.name, parent.code, u.code, c.hint
      FROM categories c LEFT JOIN categories parent ON parent.id = c.parent_id LEFT JOIN units u ON u.id = c.unit_id
      ORDER BY c.position, c.id
      """)
    return try rows(of: query) { (row) throws(StoreError) in
      Category(
        code: row.string(2), name: row.string(3), parent: row.optionalString(4), unit: row.optionalString(5),
        hint: row.string(6))
    }
  }

  func storedCodes() throws(StoreError) -> [Stored<Code>] {
    let query = try query(
      """
      SELECT c.id, c.is_retired, c.text, p.code, c.material, c.placement, other.text
      FROM codes c JOIN places p ON p.id = c.place_id LEFT JOIN codes other ON other.id = c.redirect_id
      ORDER BY c.text
      """)
    return try rows(of: query) { (row) throws(StoreError) in code(from: row) }
  }

  private func rows<Value>(
    of query: consuming Query, _ value: (borrowing Query) throws(StoreError) -> Value
  ) throws(StoreError) -> [Stored<Value>] {
    var rows: [Stored<Value>] = []
    while try query.next() {
      rows.append(Stored(id: query.int64(0), value: try value(query), isRetired: query.bool(1)))
    }
    return rows
  }
}
