internal import Glibc
internal import SQLite

extension CaseStore {
  static func connect(_ path: String, _ access: Access, mappedBytes: Int) throws(StoreError) -> Connection {
    if access != .owner, Glibc.access(path, F_OK) != 0 { throw .missing(path: path) }
    let mode: Connection.Mode =
      switch access {
      case .readOnly: .readOnly
      case .readWrite: .readWrite
      case .owner: .create
      }
    do throws(SQLiteError) {
      return try Connection(path: path, mode: mode, mappedBytes: mappedBytes)
    } catch {
      throw error.isNotADatabase ? .notPortalDatabase(path: path) : StoreError(error)
    }
  }

  /// Makes sure the database is the portal's and has this program's schema.
  static func settleSchema(of connection: Connection, _ access: Access) throws(StoreError) {
    let found = try schemaVersion(of: connection)
    let known = Schema.version
    if found > known { throw .newerSchema(path: connection.path, found: found, known: known) }
    guard found < known else { return }
    guard access == .owner else { throw .olderSchema(path: connection.path, found: found, known: known) }
    try migrate(connection)
  }

  /// The schema a database has; 0 for an empty file.
  static func schemaVersion(of connection: Connection) throws(StoreError) -> Int32 {
    let mark = try Query("PRAGMA application_id", on: connection)
    let application = try mark.next() ? mark.int64(0) : 0
    if application == Schema.applicationID { return try connection.version() }
    let tables = try Query("SELECT count(*) FROM sqlite_schema", on: connection)
    guard application == 0, try tables.next(), tables.int64(0) == 0 else {
      throw .notPortalDatabase(path: connection.path)
    }
    return 0
  }

  private static func migrate(_ connection: Connection) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in
      // Another program may have migrated while this one waited for its turn.
      let found = try schemaVersion(of: connection)
      if (1..<Schema.version).contains(found) { try keepCopy(of: connection.path, schema: found) }
      for migration in Schema.migrations.dropFirst(Int(found)) { try connection.apply(migration) }
      try connection.setVersion(Schema.version)
    }
  }
}

extension SQLiteError {
  /// SQLITE_NOTADB: the file does not begin as a database does.
  var isNotADatabase: Bool { code == 26 }
}

extension Connection {
  func version() throws(StoreError) -> Int32 {
    do throws(SQLiteError) { return try userVersion() } catch { throw StoreError(error) }
  }

  func setVersion(_ version: Int32) throws(StoreError) {
    do throws(SQLiteError) { try setUserVersion(version) } catch { throw StoreError(error) }
  }

  func apply(_ migration: StaticString) throws(StoreError) {
    do throws(SQLiteError) { try execute(migration) } catch { throw StoreError(error) }
  }
}
