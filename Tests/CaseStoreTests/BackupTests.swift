import Casework
import Glibc
import SQLite
import Testing

@testable import CaseStore

@Suite("The database is backed up and restored")
struct BackupTests {
  let workspace: Workspace
  let store: CaseStore
  var copy: String { workspace.folder + "/copy.sqlite" }

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  @Test("while three programs write, the copy is sound and has every report acknowledged before it began")
  func underLoad() async throws {
    let path = workspace.path
    var generator = SeededGenerator(0)
    let acknowledged = try (0..<40).map { _ in try store.receiveSample(&generator).number }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in 1...3 as ClosedRange<UInt64> {
        group.addTask {
          let writer = try CaseStore(path: path, access: .readWrite)
          var generator = SeededGenerator(seed)
          for _ in 0..<60 { _ = try writer.receiveSample(&generator) }
        }
      }
      try CaseStore(path: path, access: .readOnly).backUp(to: copy)
      try await group.waitForAll()
    }
    let backup = try CaseStore(path: copy, access: .readOnly)
    for number in acknowledged { #expect(try backup.history(number).count == 1) }
    #expect(try backup.verifyHistories() == [])
    #expect(try backup.connection.integrityCheck() == [])
    #expect(try store.workList(.inbox, limit: 1_000).count == 40 + 3 * 60, "no writer was turned away")
    #expect(access(copy + ".unfinished", F_OK) != 0)
  }

  @Test("a copy over the database itself is refused, one over an older copy replaces it")
  func replaces() throws {
    #expect(throws: StoreError.ontoItself(path: workspace.path)) { try store.backUp(to: workspace.path) }
    try store.backUp(to: copy)
    var generator = SeededGenerator(1)
    let receipt = try store.receiveSample(&generator)
    try store.backUp(to: copy)
    #expect(try CaseStore(path: copy, access: .readOnly).history(receipt.number).count == 1)
  }

  @Test("a restore brings the backup back and keeps what it replaced; builds begin anew")
  func restore() throws {
    var generator = SeededGenerator(1)
    let before = try store.receiveSample(&generator)
    try store.backUp(to: copy)
    let mark = try store.changes(since: nil).mark
    let after = try store.receiveSample(&generator)
    let kept = try #require(try CaseStore.restore(from: copy, to: workspace.path, at: monday))
    let restored = try workspace.store(.readWrite)
    #expect(try restored.history(before.number).count == 1)
    #expect(throws: StoreError.unknownCase(after.number.description)) { try restored.history(after.number) }
    #expect(try restored.changes(since: mark).caseIDs == nil)
    #expect(try CaseStore(path: kept, access: .readOnly).history(after.number).count == 1)
    #expect(throws: StoreError.replaced(path: workspace.path), "a report into the old file would be lost") {
      try store.receiveSample(&generator)
    }
  }

  @Test("what is no portal's database, or a newer program's, is not restored")
  func refused() throws {
    try Connection(path: copy, mode: .create).execute("CREATE TABLE t (a)")
    #expect(throws: StoreError.notPortalDatabase(path: copy)) {
      try CaseStore.restore(from: copy, to: workspace.path, at: monday)
    }
    unlink(copy)
    try store.backUp(to: copy)
    try Connection(path: copy, mode: .readWrite).setUserVersion(Schema.version + 1)
    #expect(throws: StoreError.newerSchema(path: copy, found: Schema.version + 1, known: Schema.version)) {
      try CaseStore.restore(from: copy, to: workspace.path, at: monday)
    }
    #expect(throws: StoreError.missing(path: "/nowhere/x")) {
      try CaseStore.restore(from: "/nowhere/x", to: workspace.path, at: monday)
    }
    var generator = SeededGenerator(1)
    #expect(throws: Never.self) { try store.receiveSample(&generator) }
  }

  @Test("a damaged database is replaced and kept, and its journal is not taken for the new one's")
  func damaged() throws {
    var generator = SeededGenerator(1)
    let receipt = try store.receiveSample(&generator)
    try store.backUp(to: copy)
    let target = workspace.folder + "/other.sqlite"
    for (path, text) in [(target, "no database"), (target + "-journal", "no journal")] {
      let file = try #require(fopen(path, "w"))
      fputs(text, file)
      fclose(file)
    }
    let kept = try #require(try CaseStore.restore(from: copy, to: target, at: monday))
    #expect(try CaseStore(path: target, access: .readOnly).history(receipt.number).count == 1)
    #expect(access(kept, F_OK) == 0)
    #expect(access(target + "-journal", F_OK) != 0)
  }
}
