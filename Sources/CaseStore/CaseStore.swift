internal import Casework
internal import SQLite

/// The portal's database: reference data, cases with their histories, publications.
///
/// One instance belongs to one thread at a time; each worker opens its own.
public final class CaseStore {
  /// What a program may do with the database.
  public enum Access: Sendable {
    /// Reading only.
    case readOnly
    /// Reading and writing; the schema must be this program's own. For CGI programs.
    case readWrite
    /// Reading and writing; makes an absent database and runs the migrations that are missing.
    case owner
  }

  /// Where the database is.
  public let path: String
  let connection: Connection
  private let identity: FileIdentity?
  /// What is known while a bulk transaction lasts.
  var bulk: BulkMemory?

  /// Opens the database.
  ///
  /// - Parameters:
  ///   - path: the file, `var/portal.sqlite` of a workspace.
  ///   - access: what for.
  ///   - mappedBytes: how much of the file is read through a memory map; for readers that read all of it.
  /// - Throws: ``StoreError``: `missing`, `notPortalDatabase`, `newerSchema`, `olderSchema`, or what SQLite refused.
  public init(path: String, access: Access, mappedBytes: Int = 0) throws(StoreError) {
    self.path = path
    connection = try Self.connect(path, access, mappedBytes: mappedBytes)
    identity = FileIdentity(path)
    try Self.settleSchema(of: connection, access)
  }

  /// Opens a database of whatever schema to copy it.
  init(unmigrated path: String) throws(StoreError) {
    self.path = path
    connection = try Self.connect(path, .readOnly, mappedBytes: 0)
    identity = FileIdentity(path)
  }

  func query(_ sql: StaticString) throws(StoreError) -> Query { try Query(sql, on: connection) }

  /// Does `body` in a durable transaction of its own, or in the one that is open.
  func write<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    if connection.isInTransaction { return try body() }
    return try connection.transaction { () throws(StoreError) in
      try makeSureOfFile()
      return try body()
    }
  }

  /// After a restore the path leads to another file: what is written to this one would never be seen.
  func makeSureOfFile() throws(StoreError) {
    guard FileIdentity(path) == identity else { throw .replaced(path: path) }
  }
}
