import Casework
import SQLite
import Testing

@testable import CaseStore

@Suite("The disk is full")
struct FullDiskTests {
  @Test("a report that finds no room is refused as such, and what was there stays whole")
  func full() throws {
    let workspace = try Workspace()
    let store = try workspace.filledStore()
    var generator = SeededGenerator(1)
    let kept = try store.receiveSample(&generator)
    // Never less than the pages there are: from here on the file cannot grow.
    try store.connection.execute("PRAGMA max_page_count = 1")
    let long = NewReport(
      origin: .place("c1"), kind: .help, channel: .web, text: String(repeating: "长", count: 100_000))
    do {
      _ = try store.receive(long, at: monday, using: &generator)
      Issue.record("the report was taken")
    } catch {
      guard case .full = error else { throw error }
    }
    #expect(try store.history(kept.number).count == 1)
    #expect(try store.connection.integrityCheck() == [])
    #expect(try store.verifyHistories() == [])
    try store.connection.execute("PRAGMA max_page_count = 1000000")
    let next = try store.receive(long, at: monday, using: &generator)
    #expect(next.number.description == "20261116-0002", "the failed report used up no number")
  }
}
