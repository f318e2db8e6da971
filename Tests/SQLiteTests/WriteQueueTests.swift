import Glibc
import SQLite
import Testing

struct WriteQueueTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.notes().run("INSERT INTO notes VALUES (1, 0)")
  }

  @Test("sixteen writers at once lose nothing and refuse nobody")
  func sixteenWriters() throws {
    let errors = onThreads(16) { [path = folder.database] _ in
      for _ in 0..<10 {
        let connection = try Connection(path: path, mode: .readWrite)
        try connection.transaction { () throws(SQLiteError) in
          let sum = try connection.statement("SELECT body FROM notes")
          guard try sum.step() else { return }
          try connection.run("UPDATE notes SET body = ?", sum.int64(0) + 1)
        }
      }
    }
    #expect(errors.map { "\($0)" } == [])
    #expect(try Connection(path: folder.database, mode: .readOnly).number("SELECT body FROM notes") == 160)
  }

  @Test("who waits longer than the limit is told that others are busy", arguments: [0, 60])
  func timeOut(_ milliseconds: Int) throws {
    let holder = open(folder.database + ".queue", O_RDONLY | O_CREAT, 0o644)
    defer { close(holder) }
    #expect(flock(holder, LOCK_EX) == 0)
    let connection = try Connection(
      path: folder.database, mode: .readWrite, busyLimit: .milliseconds(milliseconds))
    let error = #expect(throws: SQLiteError.self) {
      try connection.transaction { () throws(SQLiteError) in try connection.run("SELECT 1") }
    }
    #expect(error?.reason == .busy)
    #expect(error?.subject == folder.database + ".queue")
    #expect(flock(holder, LOCK_UN) == 0)
    try connection.transaction { () throws(SQLiteError) in try connection.run("SELECT 1") }
  }

  @Test("who waits gets the turn as soon as it is free")
  func handedOver() throws {
    let holder = open(folder.database + ".queue", O_RDONLY | O_CREAT, 0o644)
    defer { close(holder) }
    #expect(flock(holder, LOCK_EX) == 0)
    let errors = onThreads(2) { [path = folder.database] index in
      if index == 0 {
        usleep(50_000)
        flock(holder, LOCK_UN)
      } else {
        let connection = try Connection(path: path, mode: .readWrite)
        try connection.transaction { () throws(SQLiteError) in try connection.run("UPDATE notes SET body = 9") }
      }
    }
    #expect(errors.isEmpty)
    #expect(try Connection(path: folder.database, mode: .readOnly).number("SELECT body FROM notes") == 9)
  }

  @Test("a writer outside the queue is waited for, up to the limit")
  func outsider() throws {
    let outsider = try Connection(path: folder.database, mode: .readWrite)
    try outsider.execute("BEGIN IMMEDIATE")
    let connection = try Connection(path: folder.database, mode: .readWrite, busyLimit: .milliseconds(30))
    let error = #expect(throws: SQLiteError.self) {
      try connection.transaction { () throws(SQLiteError) in try connection.run("SELECT 1") }
    }
    #expect(error?.reason == .busy)
    #expect(error?.subject == "BEGIN IMMEDIATE")
  }

  @Test("the queue's file has the permissions of the database")
  func permissions() throws {
    chmod(folder.database, 0o640)
    let connection = try Connection(path: folder.database, mode: .readWrite)
    try connection.transaction { () throws(SQLiteError) in try connection.run("SELECT 1") }
    var status = stat()
    #expect(stat(folder.database + ".queue", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }
}
