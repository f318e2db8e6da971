internal import CSQLite
internal import Glibc

extension Connection {
  /// How far a backup has come, in pages of the database.
  public struct BackupProgress: Equatable, Sendable {
    /// Pages still to copy.
    public let remaining: Int
    /// Pages in all.
    public let total: Int
  }

  /// Copies the database as it is at one moment into a new file, while others read and write.
  ///
  /// A few pages at a time are copied and writers may commit in between. A commit makes SQLite begin again; after
  /// `restarts` of them the rest is copied in one go, during which writers wait.
  /// - Parameters:
  ///   - path: the new file; it must not exist. It is readable by its owner only, and gone again after a failure.
  ///   - pagesAtATime: pages copied without a pause.
  ///   - pause: between two portions.
  ///   - restarts: how often a commit of others may make the copy begin again.
  ///   - progress: called after each portion.
  /// - Throws: `SQLiteError`: `cannotOpen` when `path` exists or cannot be made, `full`, `busy`, `corrupt`, …
  public func backUp(
    to path: String, pagesAtATime: Int32 = 256, pause: Duration = .milliseconds(1), restarts: Int = 3,
    progress: (BackupProgress) -> Void = { _ in }
  ) throws(SQLiteError) {
    let made = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard made >= 0 else { throw .cannotCreate(path, errno: errno) }
    close(made)
    do {
      let copy = try Connection(path: path, mode: .readWrite)
      // A failed copy is thrown away, so it needs no journal file beside it.
      try copy.executeText("PRAGMA journal_mode=MEMORY")
      try copyPages(to: copy, pagesAtATime, pause, restarts, progress)
    } catch {
      unlink(path)
      unlink(path + "-journal")
      throw error
    }
  }

  private func copyPages(
    to copy: Connection, _ portion: Int32, _ pause: Duration, _ restarts: Int, _ progress: (BackupProgress) -> Void
  ) throws(SQLiteError) {
    guard let backup = sqlite3_backup_init(copy.handle, "main", handle, "main") else {
      throw SQLiteError(sqlite3_extended_errcode(copy.handle), on: copy.handle, subject: copy.path)
    }
    var restartsLeft = restarts
    var before = Int32.max
    var code = SQLITE_OK
    while code == SQLITE_OK {
      code = sqlite3_backup_step(backup, restartsLeft > 0 ? portion : -1)
      let remaining = sqlite3_backup_remaining(backup)
      progress(BackupProgress(remaining: Int(remaining), total: Int(sqlite3_backup_pagecount(backup))))
      if remaining >= before { restartsLeft -= 1 }
      before = remaining
      if code == SQLITE_OK { usleep(UInt32(clamping: pause.milliseconds * 1_000)) }
    }
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw SQLiteError(extendedCode: code, message: SQLiteError.general(code), subject: copy.path)
    }
  }
}
