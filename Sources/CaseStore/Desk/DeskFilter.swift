internal import Casework

/// What narrows a list, as ids; asked once for each case that the list has.
struct DeskFilter {
  var places: Set<Int64>?
  var categories: Set<Int64>?
  var kind: Kind?
  var channel: Channel?

  /// Whether a row of a list (DeskList+SQL) passes.
  func passes(_ row: borrowing Query) throws(StoreError) -> Bool {
    if let places, !(row.optionalInt64(1).map(places.contains) ?? false) { return false }
    if let categories, !(row.optionalInt64(2).map(categories.contains) ?? false) { return false }
    if let kind, try row.value(3, of: Names.kinds) != kind { return false }
    if let channel, try row.value(4, of: Names.channels) != channel { return false }
    return true
  }
}

extension CaseStore {
  func filter(of query: DeskQuery) throws(StoreError) -> DeskFilter {
    DeskFilter(
      places: try query.place.map { code throws(StoreError) in try ids(Self.placesBelow, code) },
      categories: try query.category.map { code throws(StoreError) in try ids(Self.categoriesBelow, code) },
      kind: query.kind, channel: query.channel)
  }

  static let placesBelow: StaticString = """
    WITH RECURSIVE below (id) AS (
      SELECT id FROM places WHERE code = ?1
      UNION SELECT p.id FROM below JOIN places p ON p.parent_id = below.id
    )
    SELECT id FROM below
    """

  static let categoriesBelow: StaticString = """
    SELECT id FROM categories WHERE code = ?1
    UNION SELECT c.id FROM categories c JOIN categories p ON p.id = c.parent_id WHERE p.code = ?1
    """

  private func ids(_ sql: StaticString, _ code: String) throws(StoreError) -> Set<Int64> {
    let query = try query(sql)
    try query.bind(1, code)
    var ids: Set<Int64> = []
    while try query.next() { ids.insert(query.int64(0)) }
    return ids
  }
}
