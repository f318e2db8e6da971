import Foundation
import SQLite
import Testing

struct BackupTests {
  let folder: TemporaryFolder
  let connection: Connection

  init() throws {
    folder = try TemporaryFolder()
    connection = try folder.notes()
    try connection.transaction { () throws(SQLiteError) in
      for id in 1...400 {
        try connection.run("INSERT INTO notes VALUES (?, ?)", id, String(repeating: "字", count: 1_500))
      }
    }
    try connection.execute("CREATE TABLE pair (a INTEGER, b INTEGER); INSERT INTO pair VALUES (0, 0)")
  }

  @Test("a copy made while a writer writes is one state of the database", arguments: [0, 1_000])
  func underLoad(restarts: Int) throws {
    let copy = folder.file("copy.sqlite")
    let errors = onThreads(2) { [path = folder.database] index in
      let connection = try Connection(path: path, mode: .readWrite)
      if index == 0 {
        try connection.backUp(to: copy, pagesAtATime: 16, restarts: restarts)
        return
      }
      for round in 1...60 {
        try connection.transaction { () throws(SQLiteError) in
          try connection.run("UPDATE pair SET a = a + 1")
          try connection.run("UPDATE notes SET body = body || 'x' WHERE id = ?", round * 6)
          try connection.run("UPDATE pair SET b = b + 1")
        }
      }
    }
    #expect(errors.map { "\($0)" } == [])
    let reader = try Connection(path: copy, mode: .readOnly)
    #expect(try reader.integrityCheck() == [])
    #expect(try reader.number("SELECT a = b FROM pair") == 1)
    let missing = try reader.number("SELECT (SELECT a FROM pair) - (SELECT sum(body LIKE '%x') FROM notes)")
    #expect(missing == 0)
    #expect(try connection.number("SELECT a FROM pair") == 60)
  }

  @Test("progress goes down to nothing, and only the copy is left in the folder")
  func progress() throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var steps: [Connection.BackupProgress] = []
    try connection.backUp(to: folder.file("copy.sqlite"), pagesAtATime: 100) { steps.append($0) }
    #expect(steps.count > 2 && steps.last?.remaining == 0)
    #expect(steps.map(\.remaining) == steps.map(\.remaining).sorted(by: >))
    let after = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(after.sorted() == (before + ["copy.sqlite"]).sorted())
    let mode = try FileManager.default.attributesOfItem(atPath: folder.file("copy.sqlite"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("a commit between two portions is in the copy")
  func restart() throws {
    let writer = try Connection(path: folder.database, mode: .readWrite)
    var hasWritten = false
    try connection.backUp(to: folder.file("copy.sqlite"), pagesAtATime: 50) { _ in
      guard !hasWritten else { return }
      hasWritten = (try? writer.run("UPDATE pair SET a = 5, b = 5")) != nil
    }
    let copy = try Connection(path: folder.file("copy.sqlite"), mode: .readOnly)
    #expect(try copy.number("SELECT a FROM pair") == 5)
  }

  @Test("a writer that commits at every chance cannot keep a copy from being finished")
  func neverQuiet() throws {
    let writer = try Connection(path: folder.database, mode: .readWrite)
    var portions = 0
    try connection.backUp(to: folder.file("copy.sqlite"), pagesAtATime: 50, restarts: 3) { _ in
      portions += 1
      if portions < 1_000 { try? writer.run("UPDATE pair SET a = a + 1, b = b + 1") }
    }
    #expect(portions < 10)
    #expect(try Connection(path: folder.file("copy.sqlite"), mode: .readOnly).number("SELECT a = b FROM pair") == 1)
  }

  @Test("a file that is there already is left alone")
  func present() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.file("copy.sqlite")))
    let error = #expect(throws: SQLiteError.self) { try connection.backUp(to: folder.file("copy.sqlite")) }
    #expect(error?.reason == .cannotOpen)
    #expect(try folder.bytes("copy.sqlite") == Data("mine".utf8))
  }

  @Test("a copy that fails half-way leaves nothing behind")
  func failure() throws {
    let damaged = folder.file("damaged.sqlite")
    try connection.backUp(to: damaged)
    let source = try Connection(path: damaged, mode: .readOnly)
    var isCut = false
    let error = #expect(throws: SQLiteError.self) {
      try source.backUp(to: folder.file("copy.sqlite"), pagesAtATime: 10) { _ in
        guard !isCut else { return }
        isCut = truncate(damaged, 100) == 0
      }
    }
    #expect(isCut && error != nil)
    #expect(access(folder.file("copy.sqlite"), F_OK) != 0)
    #expect(access(folder.file("copy.sqlite-journal"), F_OK) != 0)
  }
}
