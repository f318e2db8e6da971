internal import CSQLite

extension Connection {
  /// Done once, before SQLite is first used.
  private static let memoryIsNotCounted: Void = csqlite_count_no_memory()

  static func open(_ path: String, _ mode: Mode) throws(SQLiteError) -> OpaquePointer {
    let access =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    _ = memoryIsNotCounted
    var handle: OpaquePointer?
    let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(plain(path), &handle, flags, nil)
    if code == SQLITE_OK, let handle {
      if mode == .readOnly || sqlite3_db_readonly(handle, "main") == 0 { return handle }
      sqlite3_close_v2(handle)
      throw .opensReadOnly(path)
    }
    let error = SQLiteError(code, on: handle, subject: path)
    sqlite3_close_v2(handle)
    throw error
  }

  /// SQLite gives a meaning of its own to "", ":memory:" and "file:…"; behind "./" they are file names.
  private static func plain(_ path: String) -> String {
    path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
  }

  func applySettings(mappedBytes: Int) throws(SQLiteError) {
    let switches: [(option: Int32, on: Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
      (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
    ]
    for (option, on) in switches {
      let code = csqlite_switch(handle, option, on)
      guard code == SQLITE_OK else { throw SQLiteError(code, on: handle, subject: path) }
    }
    try executeText(
      """
      PRAGMA mmap_size=\(mappedBytes); PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON;
      PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON
      """)
    if mode == .readOnly { try executeText("PRAGMA query_only=ON") } else { try setJournalMode() }
  }

  private func setJournalMode() throws(SQLiteError) {
    let pragma = try statement("PRAGMA journal_mode=TRUNCATE")
    guard try pragma.step() else { return }
    let mode = pragma.string(0)
    guard mode == "truncate" else { throw .journalMode(mode, of: path) }
  }
}
