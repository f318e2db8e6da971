import Foundation
import SQLite

/// A folder for one test, gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "sqlite-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var database: String { file("portal.sqlite") }

  func file(_ name: String) -> String { path + "/" + name }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }

  /// A new database with a table of notes.
  func notes() throws -> Connection {
    let connection = try Connection(path: database, mode: .create)
    try connection.execute("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, body)")
    return connection
  }
}

extension Connection {
  func number(_ sql: StaticString) throws -> Int64 {
    let statement = try statement(sql)
    return try statement.step() ? statement.int64(0) : -1
  }

  func text(_ sql: StaticString) throws -> String {
    let statement = try statement(sql)
    return try statement.step() ? statement.string(0) : ""
  }
}

/// Runs `body` on as many threads at once, and gives back what it threw.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) -> [any Error] {
  let errors = Errors()
  let group = DispatchGroup()
  for index in 0..<count {
    group.enter()
    Thread {
      defer { group.leave() }
      do { try body(index) } catch { errors.add(error) }
    }.start()
  }
  group.wait()
  return errors.all
}
