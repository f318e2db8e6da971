internal import CSQLite

extension Connection {
  /// The number that tells which schema the file has; 0 in a new file.
  /// - Returns: `PRAGMA user_version`.
  /// - Throws: `SQLiteError`.
  public func userVersion() throws(SQLiteError) -> Int32 {
    let pragma = try statement("PRAGMA user_version")
    return try pragma.step() ? Int32(truncatingIfNeeded: pragma.int64(0)) : 0
  }

  /// Sets the number that tells which schema the file has; part of the open transaction, if any.
  /// - Parameter version: the new `PRAGMA user_version`.
  /// - Throws: `SQLiteError`.
  public func setUserVersion(_ version: Int32) throws(SQLiteError) {
    try executeText("PRAGMA user_version=\(version)")
  }

  /// Looks for damage, page by page, without comparing indexes with their tables.
  /// - Returns: what is wrong, at most 100 findings; empty when the file is sound.
  /// - Throws: `SQLiteError` when the file cannot be read at all.
  public func quickCheck() throws(SQLiteError) -> [String] {
    try findings("PRAGMA quick_check")
  }

  /// Looks for damage, and compares each index with its table.
  /// - Returns: what is wrong, at most 100 findings; empty when the file is sound.
  /// - Throws: `SQLiteError` when the file cannot be read at all.
  public func integrityCheck() throws(SQLiteError) -> [String] {
    try findings("PRAGMA integrity_check")
  }

  private func findings(_ pragma: StaticString) throws(SQLiteError) -> [String] {
    let check = try statement(pragma)
    var findings: [String] = []
    do throws(SQLiteError) {
      while try check.step() { findings.append(check.string(0)) }
    } catch {
      // Damage may be such that the check itself cannot go on.
      guard error.reason == .corrupt else { throw error }
      findings.append(error.message)
    }
    return findings == ["ok"] ? [] : findings
  }
}
