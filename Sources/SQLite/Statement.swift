internal import CSQLite

/// A prepared statement, in the hands of one owner.
///
/// When the owner lets it go it is reset, which ends its read lock, and kept by its connection for the next use.
/// Parameters are counted from 1 as in `?1`, columns from 0, as everywhere in SQLite.
public struct Statement: ~Copyable {
  let handle: OpaquePointer
  /// The text as it stands in the source.
  public let sql: StaticString
  private let connection: Connection

  init(handle: OpaquePointer, sql: StaticString, connection: Connection) {
    self.handle = handle
    self.sql = sql
    self.connection = connection
  }

  deinit { connection.takeBack(handle, sql) }

  /// Goes to the next row.
  /// - Returns: whether there is one. Bytes of the row before are gone either way.
  /// - Throws: `SQLiteError`.
  public func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  /// Runs to the end, leaving out rows, and is then ready for new values.
  /// - Throws: `SQLiteError`.
  public func run() throws(SQLiteError) {
    defer { reset() }
    while try step() {}
  }

  /// Goes back before the first row and ends the read lock; bound values stay.
  public func reset() { sqlite3_reset(handle) }

  /// Messages of a failed step may quote values (a full-text query, a JSON path): those are not passed on.
  func failure(_ code: Int32) -> SQLiteError {
    let primary = code & 0xff
    let isFreeOfValues = primary == SQLITE_CONSTRAINT || sqlite3_bind_parameter_count(handle) == 0
    let message =
      isFreeOfValues ? String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))) : SQLiteError.general(code)
    return SQLiteError(extendedCode: code, message: message, subject: sql.description)
  }
}
