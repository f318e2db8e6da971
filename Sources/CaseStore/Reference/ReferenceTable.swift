internal import Casework
internal import SQLite

/// The lists of content that cases refer to by id.
enum ReferenceTable {
  case places
  case units
  case categories

  fileprivate var idOfCode: StaticString {
    switch self {
    case .places: "SELECT id FROM places WHERE code = ?1"
    case .units: "SELECT id FROM units WHERE code = ?1"
    case .categories: "SELECT id FROM categories WHERE code = ?1"
    }
  }

  fileprivate var inUse: StaticString {
    switch self {
    case .places: "SELECT id, code, is_retired FROM places ORDER BY level DESC, id DESC"
    case .units: "SELECT id, code, is_retired FROM units"
    // Second-level categories before those they lie in.
    case .categories: "SELECT id, code, is_retired FROM categories ORDER BY parent_id IS NULL"
    }
  }

  fileprivate var delete: StaticString {
    switch self {
    case .places: "DELETE FROM places WHERE id = ?1"
    case .units: "DELETE FROM units WHERE id = ?1"
    case .categories: "DELETE FROM categories WHERE id = ?1"
    }
  }

  fileprivate var retire: StaticString {
    switch self {
    case .places: "UPDATE places SET is_retired = 1 WHERE id = ?1"
    case .units: "UPDATE units SET is_retired = 1 WHERE id = ?1"
    case .categories: "UPDATE categories SET is_retired = 1 WHERE id = ?1"
    }
  }

  fileprivate func unknown(_ code: String) -> StoreError {
    switch self {
    case .places: .unknownPlace(code)
    case .units: .unknownUnit(code)
    case .categories: .unknownCategory(code)
    }
  }
}

extension CaseStore {
  func id(in table: ReferenceTable, of code: String) throws(StoreError) -> Int64? {
    let query = try query(table.idOfCode)
    try query.bind(1, code)
    return try query.next() ? query.int64(0) : nil
  }

  func requiredID(in table: ReferenceTable, of code: String) throws(StoreError) -> Int64 {
    if let known = bulk?.ids[table]?[code] { return known }
    guard let id = try id(in: table, of: code) else { throw table.unknown(code) }
    bulk?.ids[table, default: [:]][code] = id
    return id
  }

  /// Whether running the statement changed a row.
  func changes(_ query: consuming Query) throws(StoreError) -> Bool {
    try query.run()
    return connection.changedRows > 0
  }

  func removeAbsent(
    _ table: ReferenceTable, keeping codes: Set<String>, _ summary: inout SynchronizeSummary
  ) throws(StoreError) {
    for (id, isRetired) in try absent(from: table, codes) {
      if try delete(id, from: table) {
        summary.removed += 1
      } else if !isRetired {
        let retire = try query(table.retire)
        try retire.bind(1, id)
        try retire.run()
        summary.retired += 1
      }
    }
  }

  private func absent(
    from table: ReferenceTable, _ codes: Set<String>
  ) throws(StoreError) -> [(id: Int64, isRetired: Bool)] {
    let query = try query(table.inUse)
    var absent: [(id: Int64, isRetired: Bool)] = []
    while try query.next() {
      if !codes.contains(query.string(1)) { absent.append((query.int64(0), query.bool(2))) }
    }
    return absent
  }

  /// Deletes a row unless another refers to it: the foreign keys know.
  private func delete(_ id: Int64, from table: ReferenceTable) throws(StoreError) -> Bool {
    do throws(StoreError) {
      let delete = try query(table.delete)
      try delete.bind(1, id)
      try delete.run()
      return true
    } catch {
      guard case .failed(let failure) = error, failure.reason == .constraint(.foreignKey) else { throw error }
      return false
    }
  }
}
