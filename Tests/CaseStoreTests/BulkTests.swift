import CSQLite
import Casework
import Testing

@testable import CaseStore

@Suite("A bulk transaction that fills the store")
struct BulkTests {
  let workspace: Workspace
  let store: CaseStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  private func fill(_ ids: ClosedRange<Int>, failingAfter failure: (any Error)? = nil) throws -> [ImportOutcome] {
    var generator = SeededGenerator(4)
    return try store.withBulkTransaction(fillsStore: true) {
      let outcomes = try ids.map { id in
        try store.take(
          ImportedCase(
            source: "old", sourceID: String(id), kind: .complaint, place: "c2", category: "k1", unit: "u1",
            subject: nil, text: "路灯不亮", receivedAt: monday + Int64(id)),
          at: monday + 500_000, using: &generator)
      }
      if let failure { throw failure }
      return outcomes
    }
  }

  /// Names and texts of all that the schema has, without white space.
  private func schema() throws -> [String] {
    try workspace.lines("SELECT name, replace(replace(sql, ' ', ''), char(10), '') FROM sqlite_schema ORDER BY name")
  }

  @Test("leaves the schema as the migrations made it, whether it is kept or taken back")
  func sameSchema() throws {
    struct Stop: Error {}
    let before = try schema()
    #expect(["cases_by_place|", "samples_done|"].allSatisfy { name in before.contains { $0.hasPrefix(name) } })
    _ = try fill(1...3)
    #expect(try schema() == before)
    #expect(throws: Stop.self) { try fill(4...6, failingAfter: Stop()) }
    #expect(try schema() == before)
    #expect(try workspace.lines("PRAGMA integrity_check") == ["ok"])
  }

  @Test("goes on with the numbers of a day, and what comes after it goes on with its numbers")
  func numbers() throws {
    let day = UTCOffset.china.date(monday)
    #expect(try fill(1...2) == [1, 2].map { .added(CaseNumber(day: day, ordinal: $0)) })
    #expect(try fill(3...4) == [3, 4].map { .added(CaseNumber(day: day, ordinal: $0)) })
    var generator = SeededGenerator(4)
    let single = ImportedCase(
      source: "old", sourceID: "9", kind: .complaint, place: nil, category: nil, unit: nil, subject: nil, text: "灯",
      receivedAt: monday + 9)
    #expect(try store.take(single, at: monday, using: &generator) == .added(CaseNumber(day: day, ordinal: 5)))
  }

  @Test("knows what stood in the file before, and what an earlier one brought")
  func twice() throws {
    let outcomes = try fill(1...2)
    #expect(try fill(1...2) == [.present, .present] && outcomes.allSatisfy { $0 != .present })
    var generator = SeededGenerator(4)
    let again = try store.withBulkTransaction(fillsStore: true) {
      try (0..<2).map { _ in
        try store.take(
          ImportedCase(
            source: "other", sourceID: "1", kind: .complaint, place: nil, category: nil, unit: nil, subject: nil,
            text: "灯", receivedAt: monday), at: monday, using: &generator)
      }
    }
    #expect(again.last == .present && again.first != .present)
  }
}

extension Workspace {
  /// What a question answers, columns parted by `|`.
  func lines(_ sql: String) throws -> [String] {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    try #require(sqlite3_open(path, &database) == SQLITE_OK)
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    try #require(sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK)
    var lines: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      let columns = (0..<sqlite3_column_count(statement)).map { column in
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
      }
      lines.append(columns.joined(separator: "|"))
    }
    return lines
  }
}
