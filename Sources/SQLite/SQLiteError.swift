internal import CSQLite

/// What SQLite refused to do, and where.
///
/// It never holds a bound value, so it can go to a log even where residents' words are stored: the message of a
/// statement that has parameters is SQLite's general one for the code, except for constraints, whose messages name
/// tables and columns only.
public struct SQLiteError: Error, Equatable, Sendable {
  /// What a caller can act on.
  public enum Reason: Equatable, Sendable {
    /// Others held the database or the write queue longer than the limit. Nothing was changed; trying again is safe.
    case busy
    /// The disk, or the size allowed to the database, is used up.
    case full
    /// The file, its folder or the connection does not allow writing.
    case readOnly
    /// The file is damaged or is no SQLite database.
    case corrupt
    /// A rule of the schema does not allow this row.
    case constraint(Constraint)
    /// There is no such file, or the account may not open it.
    case cannotOpen
    /// The operating system failed to read or write.
    case inputOutput
    /// A text, blob or statement is longer than SQLite takes.
    case tooBig
    /// A mistake in the program: wrong SQL, a parameter that does not exist, a transaction inside another.
    case mistake
  }

  /// Which kind of rule a row broke.
  public enum Constraint: Equatable, Sendable {
    /// `UNIQUE` or `PRIMARY KEY`: there is such a row already.
    case unique
    /// `REFERENCES`: the row pointed to does not exist, or is still pointed to.
    case foreignKey
    /// `NOT NULL`.
    case notNull
    /// `CHECK`.
    case check
    /// `RAISE(ABORT, …)` in a trigger.
    case trigger
    /// A value of the wrong type for a column of a `STRICT` table.
    case dataType
    /// Any other.
    case other
  }

  /// What a caller can act on.
  public let reason: Reason
  /// SQLite's extended result code, <https://www.sqlite.org/rescode.html>.
  public let extendedCode: Int32
  /// What SQLite says, in English and without bound values.
  public let message: String
  /// The SQL text as it stands in the source; for a failure to open or to queue, the path of the file.
  public let subject: String

  /// SQLite's primary result code.
  public var code: Int32 { extendedCode & 0xff }

  init(extendedCode: Int32, message: String, subject: String) {
    self.reason = Reason(extendedCode: extendedCode)
    self.extendedCode = extendedCode
    self.message = message
    self.subject = subject
  }

  /// The error of the call that just failed on `connection`.
  init(_ extendedCode: Int32, on connection: OpaquePointer?, subject: String) {
    let message = connection.map { String(cString: sqlite3_errmsg($0)) } ?? Self.general(extendedCode)
    self.init(extendedCode: extendedCode, message: message, subject: subject)
  }

  static func general(_ code: Int32) -> String {
    String(cString: sqlite3_errstr(code))
  }
}

/// An error that can carry an `SQLiteError`, so that work inside a transaction can fail for reasons of its own.
public protocol SQLiteErrorCarrier: Error {
  /// The error for a failure of SQLite itself.
  /// - Parameter error: what SQLite refused.
  init(_ error: SQLiteError)
}

extension SQLiteError: SQLiteErrorCarrier {
  /// The same error.
  /// - Parameter error: what SQLite refused.
  public init(_ error: SQLiteError) { self = error }
}
