internal import CSQLite
internal import Glibc

/// Where writers line up before they begin: a `flock` on an empty file beside the database.
///
/// SQLite has no queue of its own, only retries, and under load some writers lose again and again. The wait here is a
/// blocking one with a timer, and not a try again and again, because that leaves the order to the kernel.
/// Who writes without the queue (the `sqlite3` shell) is still safe: SQLite's own locks hold.
struct WriteQueue: ~Copyable {
  private let path: String
  private let database: String
  private let limit: Int
  private var file: Int32 = -1

  init(database: String, limit: Duration) {
    self.path = database + ".queue"
    self.database = database
    self.limit = limit.milliseconds
  }

  deinit { if file >= 0 { close(file) } }

  /// Waits for this connection's turn.
  mutating func enter() throws(SQLiteError) {
    if file < 0 { file = try Self.open(path, like: database) }
    switch csqlite_lock_within(file, limit) {
    case 0: return
    case ETIMEDOUT: throw .queueFull(path, milliseconds: limit)
    case let code: throw .queueUnusable(path, errno: code)
    }
  }

  /// Lets the next one in.
  func leave() { _ = flock(file, LOCK_UN) }

  /// Whoever may read the file may line up, so the first to make it gives it the database's owner and permissions.
  private static func open(_ path: String, like database: String) throws(SQLiteError) -> Int32 {
    let present = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if present >= 0 { return present }
    let made = Glibc.open(path, O_RDONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard made >= 0 else { throw .queueUnusable(path, errno: errno) }
    var status = stat()
    if stat(database, &status) == 0 {
      _ = fchmod(made, status.st_mode & 0o666)
      if geteuid() == 0 { _ = fchown(made, status.st_uid, status.st_gid) }
    }
    return made
  }
}
