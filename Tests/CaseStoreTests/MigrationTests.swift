import Casework
import Glibc
import SQLite
import Testing

@testable import CaseStore

@Suite("An older database meets a newer program")
struct MigrationTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// A database as the program before left it, with a case in it.
  private func make(schema: Int) throws {
    let connection = try Connection(path: workspace.path, mode: .create)
    for migration in Schema.migrations.prefix(schema) { try connection.execute(migration) }
    try connection.setUserVersion(Int32(schema))
    try connection.execute("INSERT INTO settings VALUES ('offset', '+08:00')")
    try connection.execute("INSERT INTO places VALUES (1, 'c1', '一社区', 3, NULL, '', 0, 0)")
  }

  private func places(in path: String) throws -> Int64 {
    let connection = try Connection(path: path, mode: .readOnly)
    let query = try connection.statement("SELECT count(*) FROM places WHERE code = 'c1'")
    return try query.step() ? query.int64(0) : 0
  }

  private func schema(of path: String) throws -> Int32 { try Connection(path: path, mode: .readOnly).userVersion() }

  @Test(
    "it is brought up to date by its owner, with what is in it, and kept as it was",
    arguments: 1..<Schema.migrations.count)
  func migrates(from old: Int) throws {
    try make(schema: old)
    chmod(workspace.path, 0o640)
    let store = try workspace.store()
    #expect(try store.health(at: monday).schema == Schema.version)
    #expect(try store.health(at: monday).damage == [])
    let copy = CaseStore.earlierCopy(of: workspace.path, schema: Int32(old))
    #expect(copy == workspace.path + ".schema-\(old)")
    #expect(try schema(of: copy) == Int32(old) && places(in: copy) == 1 && places(in: workspace.path) == 1)
    var status = stat()
    #expect(stat(copy, &status) == 0 && status.st_mode & 0o777 == 0o640, "open to nobody new")
  }

  @Test("the way back is the copy: put in the place of the migrated one, it is as the program before left it")
  func back() throws {
    let old = Schema.migrations.count - 1
    try make(schema: old)
    _ = try workspace.store()
    let copy = CaseStore.earlierCopy(of: workspace.path, schema: Int32(old))
    // The program before opens the copy and copies it; this one stands in for it with the same calls.
    let restored = workspace.folder + "/restored.sqlite"
    try CaseStore(unmigrated: copy).backUp(to: restored)
    #expect(try schema(of: restored) == Int32(old) && places(in: restored) == 1)
    #expect(throws: StoreError.olderSchema(path: restored, found: Int32(old), known: Schema.version)) {
      try CaseStore(path: restored, access: .readWrite)
    }
  }

  @Test("a restore of an older backup migrates the restored one and leaves no copy beside it")
  func restored() throws {
    try make(schema: 1)
    let backup = workspace.folder + "/backup.sqlite"
    try CaseStore(unmigrated: workspace.path).backUp(to: backup)
    _ = try workspace.store()
    _ = try CaseStore.restore(from: backup, to: workspace.path, at: monday)
    #expect(try schema(of: workspace.path) == Schema.version && places(in: workspace.path) == 1)
    #expect(access(workspace.path + ".restoring.schema-1", F_OK) != 0)
    #expect(try schema(of: backup) == 1, "the backup itself is only read")
  }

  @Test("without room for the copy nothing is migrated")
  func noCopy() throws {
    try make(schema: 1)
    let copy = CaseStore.earlierCopy(of: workspace.path, schema: 1)
    // A folder in the way stands for whatever keeps the copy from being written.
    try #require(mkdir(copy, 0o755) == 0)
    defer { rmdir(copy) }
    #expect(throws: StoreError.self) { try workspace.store() }
    #expect(try schema(of: workspace.path) == 1)
  }

  @Test("a new database and one that is up to date leave no copies")
  func none() throws {
    _ = try workspace.store()
    _ = try workspace.store()
    for schema in 0...Schema.version {
      #expect(access(CaseStore.earlierCopy(of: workspace.path, schema: schema), F_OK) != 0)
    }
  }

  @Test("a writer's turn is waited for so long, and another program's hold is told")
  func queue() throws {
    _ = try workspace.store()
    try CaseStore.tryToWrite(to: workspace.path, patience: .seconds(1))
    let other = try Connection(path: workspace.path, mode: .readWrite)
    try other.execute("BEGIN IMMEDIATE")
    do {
      try CaseStore.tryToWrite(to: workspace.path, patience: .milliseconds(50))
      Issue.record("it took the lock of another")
    } catch {
      guard case .busy = error else { Issue.record("\(error)"); return }
    }
    #expect(throws: StoreError.missing(path: "/nowhere")) {
      try CaseStore.tryToWrite(to: "/nowhere", patience: .seconds(1))
    }
  }
}
