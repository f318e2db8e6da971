internal import CSQLite

/// One open SQLite database, with the portal's settings.
///
/// A connection belongs to one thread at a time. Each worker opens its own.
public final class Connection {
  /// How a file is opened.
  public enum Mode: Sendable {
    /// Reading only; the file must exist.
    case readOnly
    /// Reading and writing; the file must exist and be writable.
    case readWrite
    /// Reading and writing; an absent file is made.
    case create
  }

  /// The path as it was given.
  public let path: String
  /// How the file was opened.
  public let mode: Mode

  let handle: OpaquePointer
  let busyWait: UnsafeMutablePointer<BusyWait>
  var queue: WriteQueue?
  /// Few enough to look through; a dictionary costs a program that starts once a request more than all its look-ups.
  private var idle: [IdleStatement] = []

  /// Opens a database and makes the settings that every use of it relies on:
  ///
  /// - `journal_mode=TRUNCATE` and `synchronous=FULL`: a committed row survives a power cut, and the journal keeps
  ///   nothing of a row that was erased (a `PERSIST` journal does, at the same speed);
  /// - `secure_delete`: what is deleted is overwritten;
  /// - foreign keys checked, schema not trusted, defensive mode, double-quoted text not taken for a string;
  /// - `recursive_triggers`: a row that REPLACE would throw out is guarded by its table's triggers as a deleted one is;
  /// - temporary tables in memory, cell sizes checked, waiting for locks in short sleeps.
  ///
  /// - Parameters:
  ///   - path: the database file. Never taken as a URI or as an in-memory database.
  ///   - mode: how the file is opened.
  ///   - busyLimit: how long a statement, and a place in the write queue, is waited for. Milliseconds count.
  ///   - mappedBytes: how much of the file is read through a memory map; 0 is none. For readers that read all of it.
  /// - Throws: `SQLiteError` with reason `cannotOpen`, `readOnly`, `corrupt` or `busy`.
  public init(
    path: String, mode: Mode, busyLimit: Duration = .seconds(30), mappedBytes: Int = 0
  ) throws(SQLiteError) {
    self.path = path
    self.mode = mode
    handle = try Self.open(path, mode)
    busyWait = .allocate(capacity: 1)
    busyWait.initialize(to: BusyWait(limit: busyLimit))
    queue = mode == .readOnly ? nil : WriteQueue(database: path, limit: busyLimit)
    sqlite3_busy_handler(handle, BusyWait.handler, busyWait)
    try applySettings(mappedBytes: mappedBytes)
  }

  deinit {
    for statement in idle { sqlite3_finalize(statement.handle) }
    sqlite3_close_v2(handle)
    busyWait.deinitialize(count: 1)
    busyWait.deallocate()
  }

  /// A statement, prepared once per connection and text. It returns to the connection when its owner lets it go.
  ///
  /// The text is static so that no value can be written into it.
  /// - Parameter sql: one SQL statement.
  /// - Returns: the statement, without bindings, before its first row.
  /// - Throws: `SQLiteError` with reason `mistake` for wrong SQL, or what reading the schema met.
  public func statement(_ sql: StaticString) throws(SQLiteError) -> Statement {
    if let index = idle.firstIndex(where: { $0.sql == sql.utf8Start }) {
      idle.swapAt(index, idle.count - 1)
      return Statement(handle: idle.removeLast().handle, sql: sql, connection: self)
    }
    return Statement(handle: try prepare(sql), sql: sql, connection: self)
  }

  private func prepare(_ sql: StaticString) throws(SQLiteError) -> OpaquePointer {
    var prepared: OpaquePointer?
    let code = sql.withUTF8Buffer { text in
      text.withMemoryRebound(to: CChar.self) {
        sqlite3_prepare_v3(
          handle, $0.baseAddress, Int32($0.count), UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
      }
    }
    guard code == SQLITE_OK, let prepared else {
      throw SQLiteError(code == SQLITE_OK ? SQLITE_MISUSE : code, on: handle, subject: sql.description)
    }
    return prepared
  }

  func takeBack(_ statement: OpaquePointer, _ sql: StaticString) {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
    if idle.contains(where: { $0.sql == sql.utf8Start }) {
      sqlite3_finalize(statement)
    } else {
      idle.append(IdleStatement(sql: sql.utf8Start, handle: statement))
    }
  }
}

/// A prepared statement that nobody uses just now.
private struct IdleStatement {
  /// Where its text stands in the program: the same text in the same place is the same statement.
  let sql: UnsafePointer<UInt8>
  let handle: OpaquePointer
}
