internal import CSQLite
internal import Glibc

/// All sentences of this target stand here.
extension SQLiteError: CustomStringConvertible {
  /// What happened, where, and what to do, for an operator.
  public var description: String {
    "SQLite: \(message) (code \(extendedCode)) at: \(subject)\n\(advice)"
  }

  private var advice: String {
    switch reason {
    case .busy: "Another program holds the database. Try again; if it lasts, see who has the file open (lsof)."
    case .full: "Free space on the disk. Nothing of this change was stored."
    case .readOnly: "Give this account write permission on the file and its folder."
    case .corrupt: "Restore the last backup, and keep the damaged file for recovery (sqlite3 FILE .recover)."
    case .constraint: "The row was not stored; the rule that it broke is named above."
    case .cannotOpen: "Check the path, and that this account may read the file and its folder."
    case .inputOutput: "Check the disk and the kernel's log (dmesg)."
    case .tooBig: "Shorten the value."
    case .mistake: "This is a mistake in the program; report it with this text."
    }
  }

  static func queueFull(_ path: String, milliseconds: Int) -> SQLiteError {
    SQLiteError(
      extendedCode: SQLITE_BUSY, message: "others held the write queue for more than \(milliseconds) ms", subject: path)
  }

  static func queueUnusable(_ path: String, errno code: Int32) -> SQLiteError {
    SQLiteError(
      extendedCode: SQLITE_CANTOPEN, message: "the write queue's file: \(String(cString: strerror(code)))",
      subject: path)
  }

  static func opensReadOnly(_ path: String) -> SQLiteError {
    SQLiteError(extendedCode: SQLITE_READONLY, message: "the database can be read but not written", subject: path)
  }

  static func readOnlyConnection(_ path: String) -> SQLiteError {
    SQLiteError(extendedCode: SQLITE_READONLY, message: "the connection was opened for reading", subject: path)
  }

  static func nestedTransaction(_ path: String) -> SQLiteError {
    SQLiteError(extendedCode: SQLITE_MISUSE, message: "a transaction inside another", subject: path)
  }

  static func journalMode(_ mode: String, of path: String) -> SQLiteError {
    SQLiteError(
      extendedCode: SQLITE_BUSY, message: "the journal mode stays '\(mode)' while others have the file open",
      subject: path)
  }

  static func cannotCreate(_ path: String, errno code: Int32) -> SQLiteError {
    SQLiteError(
      extendedCode: SQLITE_CANTOPEN, message: "a new file: \(String(cString: strerror(code)))", subject: path)
  }
}
