import Glibc
import SQLite
import Testing

struct TransactionTests {
  let folder: TemporaryFolder
  let connection: Connection

  /// An error of the caller's own.
  enum Refusal: SQLiteErrorCarrier, Equatable {
    case asked
    case sqlite(SQLiteError)

    init(_ error: SQLiteError) { self = .sqlite(error) }
  }

  init() throws {
    folder = try TemporaryFolder()
    connection = try folder.notes()
  }

  @Test("what the work returns comes back, and its rows are there for others")
  func commits() throws {
    let id = try connection.transaction { () throws(SQLiteError) in
      try connection.run("INSERT INTO notes VALUES (NULL, 'a')")
      return connection.lastInsertedRowID
    }
    #expect(id == 1)
    let other = try Connection(path: folder.database, mode: .readOnly)
    #expect(try other.number("SELECT count(*) FROM notes") == 1)
  }

  @Test("a thrown error undoes everything and comes through as it is")
  func rollsBack() throws {
    let error = #expect(throws: Refusal.self) {
      try connection.transaction { () throws(Refusal) in
        do throws(SQLiteError) { try connection.run("INSERT INTO notes VALUES (1, 'a')") } catch {
          throw Refusal(error)
        }
        throw .asked
      }
    }
    #expect(error == .asked)
    #expect(!connection.isInTransaction)
    #expect(try connection.number("SELECT count(*) FROM notes") == 0)
    try connection.transaction { () throws(SQLiteError) in try connection.run("INSERT INTO notes VALUES (1, 'b')") }
  }

  @Test("a transaction inside another is a mistake, and the outer one keeps its turn")
  func nested() throws {
    let other = open(folder.database + ".queue", O_RDONLY | O_CREAT, 0o644)
    defer { close(other) }
    let error = #expect(throws: SQLiteError.self) {
      try connection.transaction { () throws(SQLiteError) in
        try connection.run("INSERT INTO notes VALUES (1, 'a')")
        do throws(SQLiteError) {
          try connection.transaction { () throws(SQLiteError) in try connection.run("SELECT 1") }
        } catch {
          #expect(flock(other, LOCK_EX | LOCK_NB) != 0)
          throw error
        }
      }
    }
    #expect(error?.reason == .mistake)
    #expect(try connection.number("SELECT count(*) FROM notes") == 0)
  }

  @Test("a full disk is reported as such, leaves nothing half-done, and the next write works")
  func full() throws {
    try connection.execute("PRAGMA max_page_count=8")
    let error = #expect(throws: SQLiteError.self) {
      try connection.transaction { () throws(SQLiteError) in
        try connection.run("INSERT INTO notes VALUES (1, 'small')")
        try connection.run("INSERT INTO notes VALUES (2, ?)", String(repeating: "x", count: 100_000))
      }
    }
    #expect(error?.reason == .full)
    #expect(try connection.number("SELECT count(*) FROM notes") == 0)
    try connection.transaction { () throws(SQLiteError) in try connection.run("INSERT INTO notes VALUES (3, 'small')") }
    #expect(try connection.quickCheck() == [])
  }

  @Test("a read transaction sees one state while others try to write")
  func oneState() throws {
    let writer = try Connection(path: folder.database, mode: .readWrite, busyLimit: .milliseconds(20))
    try connection.readTransaction { () throws(SQLiteError) in
      let before = try connection.count()
      let error = #expect(throws: SQLiteError.self) {
        try writer.transaction { () throws(SQLiteError) in try writer.run("INSERT INTO notes VALUES (1, 'a')") }
      }
      #expect(error?.reason == .busy)
      let after = try connection.count()
      #expect(before == after)
    }
    try writer.transaction { () throws(SQLiteError) in try writer.run("INSERT INTO notes VALUES (1, 'a')") }
    #expect(try connection.number("SELECT count(*) FROM notes") == 1)
  }
}

extension Connection {
  func count() throws(SQLiteError) -> Int64 {
    let statement = try statement("SELECT count(*) FROM notes")
    return try statement.step() ? statement.int64(0) : -1
  }
}
