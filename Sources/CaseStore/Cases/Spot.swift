internal import Casework
internal import SQLite

/// Where a report was made, as ids.
struct Spot {
  var place: Int64
  var code: Int64?
}

extension CaseStore {
  func spot(of origin: NewReport.Origin) throws(StoreError) -> Spot {
    switch origin {
    case .place(let code): return try spot(ofPlace: code)
    case .code(let text): return try spot(ofCode: text)
    }
  }

  private func spot(ofPlace code: String) throws(StoreError) -> Spot {
    let query = try query("SELECT id, is_retired FROM places WHERE code = ?1")
    try query.bind(1, code)
    guard try query.next() else { throw .unknownPlace(code) }
    if query.bool(1) { throw .retiredPlace(code) }
    return Spot(place: query.int64(0))
  }

  /// A retired code still says where the reporter stands; a redirected one leads to the other code's place.
  private func spot(ofCode text: String) throws(StoreError) -> Spot {
    let query = try query(
      """
      SELECT scanned.id, p.id, p.is_retired, p.code
      FROM codes scanned JOIN codes meant ON meant.id = coalesce(scanned.redirect_id, scanned.id)
        JOIN places p ON p.id = meant.place_id
      WHERE scanned.text = ?1
      """)
    try query.bind(1, text)
    guard try query.next() else { throw .unknownCode(text) }
    if query.bool(2) { throw .retiredPlace(query.string(3)) }
    return Spot(place: query.int64(1), code: query.int64(0))
  }

  /// A category that may be chosen: its id, and itself as far as time limits depend on it.
  func categoryInUse(_ code: String) throws(StoreError) -> (id: Int64, category: Category) {
    let query = try query(
      """
      SELECT k.id, parent.code FROM categories k LEFT JOIN categories parent ON parent.id = k.parent_id
      WHERE k.code = ?1 AND NOT k.is_retired
      """)
    try query.bind(1, code)
    guard try query.next() else { throw .unknownCategory(code) }
    return (query.int64(0), Category(code: code, name: "", parent: query.optionalString(1)))
  }
}
