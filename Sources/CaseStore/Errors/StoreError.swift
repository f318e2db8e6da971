public import Casework
public import SQLite

/// Why the store did not do what it was asked.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no database at this path.
  case missing(path: String)
  /// The file is a database, but of another program.
  case notPortalDatabase(path: String)
  /// A newer program has migrated the database.
  case newerSchema(path: String, found: Int32, known: Int32)
  /// The database waits for its migration, which this access does not do.
  case olderSchema(path: String, found: Int32, known: Int32)
  /// Others held the database too long; nothing was changed, trying again is safe.
  case busy(SQLiteError)
  /// The disk is full; nothing was changed.
  case full(SQLiteError)
  /// The file or its folder cannot be written.
  case readOnly(SQLiteError)
  /// The file is damaged.
  case corrupt(SQLiteError)
  /// Anything else SQLite refused.
  case failed(SQLiteError)
  /// A check of the file found damage.
  case damaged(path: String, findings: [String])
  /// A stored name is none that this program knows; read by this statement.
  case unknownName(statement: String)
  /// Another file has taken the database's place since it was opened; nothing was stored.
  case replaced(path: String)
  /// The portal's settings are not in the database yet.
  case notSynchronized(path: String)
  /// No place has this code.
  case unknownPlace(String)
  /// The place takes no more reports.
  case retiredPlace(String)
  /// No printed code reads so.
  case unknownCode(String)
  /// The code is handed out already.
  case codeInUse(String)
  /// No unit has this code.
  case unknownUnit(String)
  /// No member of staff has this login.
  case unknownUser(String)
  /// Another member of staff has this login.
  case loginInUse
  /// No category has this code, or it is used no more.
  case unknownCategory(String)
  /// The reporter of the case asked that it is not published.
  case reporterObjects(String)
  /// Somebody decided on the publication of the case in the meantime, or it has another answer.
  case publicationChanged
  /// There is no case with this number.
  case unknownCase(String)
  /// So many reports came of one sender within an hour that no more are taken.
  case tooManyReports
  /// Somebody acted on the case in the meantime; these events are new to the caller.
  case changedMeanwhile(since: [Event])
  /// The transition table does not allow it.
  case refused(Refusal)
  /// A copy was to be written over the file it is made from.
  case ontoItself(path: String)
  /// A file could not be read, written or renamed; the reason in the operating system's words.
  case file(path: String, reason: String)
}

extension StoreError: SQLiteErrorCarrier {
  /// The store's word for what SQLite refused.
  /// - Parameter error: what SQLite refused.
  public init(_ error: SQLiteError) {
    self =
      switch error.reason {
      case .busy: .busy(error)
      case .full: .full(error)
      case .readOnly: .readOnly(error)
      case .corrupt: .corrupt(error)
      case .constraint, .cannotOpen, .inputOutput, .tooBig, .mistake: .failed(error)
      }
  }
}
