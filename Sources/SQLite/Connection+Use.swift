internal import CSQLite

extension Connection {
  /// Runs SQL statements one after the other, for schemas and migrations.
  /// - Parameter sql: statements without parameters, separated by `;`.
  /// - Throws: `SQLiteError` of the first statement that failed; those before it stay done.
  public func execute(_ sql: StaticString) throws(SQLiteError) {
    try executeText(sql.description)
  }

  func executeText(_ sql: String) throws(SQLiteError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code, on: handle, subject: sql) }
  }

  /// Runs one statement to its end, leaving out the rows that it may give.
  /// - Parameters:
  ///   - sql: one SQL statement.
  ///   - values: the values of its parameters `?1`, `?2`, … in order.
  /// - Throws: `SQLiteError`.
  public func run<each Value: Bindable>(_ sql: StaticString, _ values: repeat each Value) throws(SQLiteError) {
    let statement = try statement(sql)
    try statement.bind(repeat each values)
    try statement.run()
  }

  /// Sets how much of the file is kept in memory.
  /// - Parameter kibibytes: at most so much; SQLite's own measure is 2,000.
  /// - Throws: `SQLiteError`.
  public func setCache(kibibytes: Int) throws(SQLiteError) { try executeText("PRAGMA cache_size=-\(kibibytes)") }

  /// The row id of the last row inserted on this connection.
  public var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the last `INSERT`, `UPDATE` or `DELETE` changed, not counting those of triggers.
  public var changedRows: Int64 { sqlite3_changes64(handle) }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }
}
