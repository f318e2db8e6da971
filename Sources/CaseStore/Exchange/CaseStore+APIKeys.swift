public import Casework
internal import SQLite

extension CaseStore {
  /// Keeps a key, or makes one with the same name another; the key itself is not kept.
  ///
  /// - Parameters:
  ///   - key: what it may do.
  ///   - digest: SHA-256 of what the other system holds.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `unknownUnit`.
  public func keep(_ key: APIKey, digest: [UInt8], at moment: Timestamp) throws(StoreError) {
    try write { () throws(StoreError) in
      let unit = try key.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) }
      let insert = try query("INSERT OR REPLACE INTO api_keys VALUES (?1, ?2, ?3, ?4, ?5)")
      try insert.bind(1, key.name)
      try insert.bind(2, blob: digest)
      try insert.bind(3, unit)
      try insert.bind(4, key.mayUpdate)
      try insert.bind(5, moment)
      try insert.run()
    }
  }

  /// Takes a key back.
  ///
  /// - Parameter name: what it is called.
  /// - Returns: whether there was one.
  /// - Throws: ``StoreError``.
  public func removeAPIKey(_ name: String) throws(StoreError) -> Bool {
    try write { () throws(StoreError) in
      let delete = try query("DELETE FROM api_keys WHERE name = ?1")
      try delete.bind(1, name)
      return try changes(delete)
    }
  }

  /// The keys that were given out, by name.
  ///
  /// - Throws: ``StoreError``.
  public func apiKeys() throws(StoreError) -> [APIKey] {
    let query = try query(
      """
      SELECT k.name, u.code, k.may_update FROM api_keys k LEFT JOIN units u ON u.id = k.unit_id ORDER BY k.name
      """)
    var keys: [APIKey] = []
    while try query.next() { keys.append(key(query)) }
    return keys
  }

  /// The key with a digest; nil where none was given out.
  ///
  /// - Parameter digest: SHA-256 of what somebody showed.
  /// - Returns: what it may do.
  /// - Throws: ``StoreError``.
  public func apiKey(_ digest: [UInt8]) throws(StoreError) -> APIKey? {
    let query = try query(
      """
      SELECT k.name, u.code, k.may_update FROM api_keys k LEFT JOIN units u ON u.id = k.unit_id WHERE k.digest = ?1
      """)
    try query.bind(1, blob: digest)
    return try query.next() ? key(query) : nil
  }

  private func key(_ query: borrowing Query) -> APIKey {
    APIKey(name: query.string(0), unit: query.optionalString(1), mayUpdate: query.bool(2))
  }
}
