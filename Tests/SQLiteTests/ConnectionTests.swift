import Foundation
import Glibc
import SQLite
import Testing

struct ConnectionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("every connection has the settings that the rest relies on")
  func settings() throws {
    let connection = try folder.notes()
    #expect(try connection.text("PRAGMA journal_mode") == "truncate")
    #expect(try connection.number("PRAGMA synchronous") == 2)
    #expect(try connection.number("PRAGMA foreign_keys") == 1)
    #expect(try connection.number("PRAGMA trusted_schema") == 0)
    #expect(try connection.number("PRAGMA secure_delete") == 1)
    #expect(try connection.number("PRAGMA temp_store") == 2)
    #expect(try connection.number("PRAGMA recursive_triggers") == 1)
    #expect(try connection.number("PRAGMA cell_size_check") == 1)
    #expect(try connection.number("PRAGMA mmap_size") == 0)
  }

  @Test("a reader may ask for a memory map")
  func memoryMap() throws {
    _ = try folder.notes()
    let reader = try Connection(path: folder.database, mode: .readOnly, mappedBytes: 1 << 20)
    #expect(try reader.number("PRAGMA mmap_size") == 1 << 20)
  }

  @Test("the schema table cannot be written, nor a double-quoted name taken for a text")
  func defensive() throws {
    let connection = try folder.notes()
    try connection.execute("PRAGMA writable_schema=ON")
    #expect(throws: SQLiteError.self) { try connection.execute("DELETE FROM sqlite_schema") }
    #expect(throws: SQLiteError.self) { try connection.execute(#"SELECT "nothing""#) }
  }

  @Test("an erased text is in none of the files")
  func erasure() throws {
    let secret = String(repeating: "某某路 13 号 ", count: 2_000)
    let connection = try folder.notes()
    try connection.transaction { () throws(SQLiteError) in try connection.run("INSERT INTO notes VALUES (1, ?)", secret)
    }
    #expect(try folder.bytes("portal.sqlite").range(of: Data("某某路".utf8)) != nil)
    try connection.transaction { () throws(SQLiteError) in try connection.run("DELETE FROM notes") }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      #expect(try folder.bytes(name).range(of: Data("某某路".utf8)) == nil, "\(name)")
    }
  }

  @Test("a path is a file name, whatever SQLite could read into it")
  func plainPaths() throws {
    for name in ["file:a?mode=memory", ":memory:"] {
      let relative = name + UUID().uuidString
      defer { for ending in ["", "-journal"] { unlink(relative + ending) } }
      let connection = try Connection(path: relative, mode: .create)
      try connection.execute("CREATE TABLE t (a)")
      #expect(access(relative, F_OK) == 0)
    }
  }

  @Test("a missing file is not made by mistake", arguments: [Connection.Mode.readOnly, .readWrite])
  func missing(_ mode: Connection.Mode) {
    let error = #expect(throws: SQLiteError.self) { try Connection(path: folder.database, mode: mode) }
    #expect(error?.reason == .cannotOpen)
    #expect(error?.subject == folder.database)
    #expect(access(folder.database, F_OK) != 0)
  }

  @Test("a connection for reading refuses to write")
  func readOnlyConnection() throws {
    _ = try folder.notes()
    let reader = try Connection(path: folder.database, mode: .readOnly)
    let direct = #expect(throws: SQLiteError.self) { try reader.run("INSERT INTO notes VALUES (1, 'a')") }
    #expect(direct?.reason == .readOnly)
    let queued = #expect(throws: SQLiteError.self) {
      try reader.transaction { () throws(SQLiteError) in try reader.run("DELETE FROM notes") }
    }
    #expect(queued?.reason == .readOnly)
  }

  @Test("a file that this account may only read is not opened for writing")
  func readOnlyFile() throws {
    _ = try folder.notes()
    chmod(folder.database, 0o444)
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    // Root may write whatever the permissions are; on this thread it becomes nobody.
    let setFileUser = unsafeBitCast(dlsym(nil, "setfsuid"), to: (@convention(c) (UInt32) -> Int32).self)
    let before = setFileUser(65_534)
    defer { _ = setFileUser(UInt32(before)) }
    let error = #expect(throws: SQLiteError.self) { try Connection(path: folder.database, mode: .readWrite) }
    #expect(error?.reason == .readOnly)
  }

  @Test("a file that is no database is refused when it is opened")
  func notADatabase() throws {
    try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: folder.database))
    let error = #expect(throws: SQLiteError.self) { try Connection(path: folder.database, mode: .readWrite) }
    #expect(error?.reason == .corrupt)
  }

  @Test("damage inside the file is found, and a sound file has no findings")
  func damage() throws {
    var connection: Connection? = try folder.notes()
    for number in 0..<500 { try connection?.run("INSERT INTO notes VALUES (?, ?)", number, "body \(number)") }
    #expect(try connection?.quickCheck() == [])
    #expect(try connection?.integrityCheck() == [])
    connection = nil
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.database))
    try file.seek(toOffset: 2 * 4_096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4_096))
    try file.close()
    let damaged = try Connection(path: folder.database, mode: .readOnly)
    let error = #expect(throws: SQLiteError.self) { _ = try damaged.number("SELECT sum(length(body)) FROM notes") }
    #expect(error?.reason == .corrupt)
    #expect(try !damaged.quickCheck().isEmpty)
  }

  @Test("the schema's number is kept, and rolled back with its transaction")
  func userVersion() throws {
    struct Stop: SQLiteErrorCarrier {
      init() {}
      init(_ error: SQLiteError) {}
    }
    let connection = try folder.notes()
    #expect(try connection.userVersion() == 0)
    try connection.setUserVersion(7)
    #expect(throws: Stop.self) {
      try connection.transaction { () throws(Stop) in
        do throws(SQLiteError) { try connection.setUserVersion(8) } catch { throw Stop(error) }
        throw Stop()
      }
    }
    #expect(try connection.userVersion() == 7)
  }
}
