import CSQLite
import Testing

@testable import CaseStore

@Suite("Samples and notices are found by an index")
struct SupervisionPlanTests {
  @Test(
    "nothing is looked for among all cases or all events",
    arguments: [
      (CaseStore.samplePopulation, "SEARCH e USING INDEX events_drawn_from"),
      (CaseStore.openSampleRows, "SEARCH s USING INDEX samples_open"),
      (CaseStore.dueNotices, "SEARCH o USING INDEX outbox_waiting"),
    ])
  func plans(sql: StaticString, index: String) throws {
    let plan = try plan(sql)
    #expect(plan.contains { $0.hasPrefix(index) }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }

  private func plan(_ sql: StaticString) throws -> [String] {
    let workspace = try Workspace()
    _ = try workspace.filledStore()
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    try #require(sqlite3_open(workspace.path, &database) == SQLITE_OK)
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    try #require(sqlite3_prepare_v2(database, "EXPLAIN QUERY PLAN \(sql)", -1, &statement, nil) == SQLITE_OK)
    var lines: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      lines.append(String(cString: try #require(sqlite3_column_text(statement, 3))))
    }
    return lines
  }
}
