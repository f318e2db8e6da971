internal import SQLite

extension CaseStore {
  /// Copies the database as it is at one moment, while reports come in, and checks the copy.
  ///
  /// The copy appears under its name only when it is whole and on the disk; a file of that name is replaced then.
  /// - Parameters:
  ///   - destination: the copy's path.
  ///   - progress: told the share that is copied, 0–1.
  /// - Throws: ``StoreError``: `ontoItself`, `damaged` where the copy does not pass SQLite's integrity check, `full`,
  ///   `file`. What stood at the path is then as it was.
  public func backUp(to destination: String, progress: (Double) -> Void = { _ in }) throws(StoreError) {
    guard !FileOperations.isSame(path, destination) else { throw .ontoItself(path: destination) }
    let unfinished = destination + ".unfinished"
    FileOperations.remove(unfinished)
    do throws(StoreError) {
      try connection.copy(to: unfinished, progress)
      _ = try Self.check(unfinished)
      try FileOperations.synchronize(unfinished)
      try FileOperations.rename(unfinished, to: destination)
    } catch {
      FileOperations.remove(unfinished)
      throw error
    }
  }

  /// Opens a copy, makes sure it is whole and of a schema this program knows.
  static func check(_ copy: String) throws(StoreError) -> Connection {
    let connection = try connect(copy, .readOnly, mappedBytes: 0)
    let found = try schemaVersion(of: connection)
    guard found <= Schema.version else {
      throw .newerSchema(path: copy, found: found, known: Schema.version)
    }
    guard found > 0 else { throw .notPortalDatabase(path: copy) }
    let findings = try connection.damage()
    guard findings.isEmpty else { throw .damaged(path: copy, findings: findings) }
    return connection
  }
}

extension Connection {
  func copy(to path: String, _ progress: (Double) -> Void = { _ in }) throws(StoreError) {
    do throws(SQLiteError) {
      try backUp(to: path) { progress($0.total == 0 ? 1 : 1 - Double($0.remaining) / Double($0.total)) }
    } catch {
      throw StoreError(error)
    }
  }

  func damage() throws(StoreError) -> [String] {
    do throws(SQLiteError) { return try integrityCheck() } catch { throw StoreError(error) }
  }
}
