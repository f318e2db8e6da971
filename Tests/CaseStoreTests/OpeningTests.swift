import Casework
import Glibc
import SQLite
import Testing

@testable import CaseStore

@Suite("A database is opened")
struct OpeningTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func write(_ text: String) throws {
    let file = try #require(fopen(workspace.path, "w"))
    fputs(text, file)
    fclose(file)
  }

  @Test("the owner makes an absent database, which then has this program's schema")
  func made() throws {
    #expect(try CaseStore.schemaVersion(of: workspace.store().connection) == Schema.version)
    #expect(throws: Never.self) { try workspace.store(.readWrite) }
  }

  @Test("an absent database is told, not made, by those who do not own it", arguments: [false, true])
  func missing(writing: Bool) throws {
    #expect(throws: StoreError.missing(path: workspace.path)) { try workspace.store(writing ? .readWrite : .readOnly) }
  }

  @Test("a newer schema is refused, and the message says which and what to do")
  func newer() throws {
    try workspace.store().connection.setUserVersion(Schema.version + 1)
    let expected = StoreError.newerSchema(path: workspace.path, found: Schema.version + 1, known: Schema.version)
    #expect(throws: expected) { try workspace.store() }
    #expect(throws: expected) { try workspace.store(.readOnly) }
    #expect(expected.description.contains("schema \(Schema.version + 1)"))
    #expect(expected.description.contains("Update the program"))
  }

  @Test("an older schema is refused to a program that does not migrate")
  func older() throws {
    try Connection(path: workspace.path, mode: .create).execute("PRAGMA application_id = 0x4859494E")
    let expected = StoreError.olderSchema(path: workspace.path, found: 0, known: Schema.version)
    #expect(throws: expected) { try workspace.store(.readWrite) }
  }

  @Test("another program's database is left as it is")
  func foreign() throws {
    let other = try Connection(path: workspace.path, mode: .create)
    try other.execute("CREATE TABLE mine (a); PRAGMA user_version = 1")
    #expect(throws: StoreError.notPortalDatabase(path: workspace.path)) { try workspace.store() }
    #expect(try other.userVersion() == 1)
  }

  @Test("a file that is no database is left as it is")
  func text() throws {
    try write(String(repeating: "number,subject\n", count: 100))
    #expect(throws: StoreError.notPortalDatabase(path: workspace.path)) { try workspace.store() }
    #expect(throws: StoreError.notPortalDatabase(path: workspace.path)) { try workspace.store(.readOnly) }
  }

  @Test("a report before content was written tells what is missing")
  func unsynchronized() throws {
    let store = try workspace.store()
    _ = try store.write { () throws(StoreError) in
      try store.query("INSERT INTO places VALUES (1,'c1','x',3,NULL,'',0,0)").run()
    }
    var generator = SeededGenerator(1)
    let report = NewReport(origin: .place("c1"), kind: .help, channel: .web, text: "x")
    #expect(throws: StoreError.notSynchronized(path: workspace.path)) {
      try store.receive(report, at: monday, using: &generator)
    }
  }
}
