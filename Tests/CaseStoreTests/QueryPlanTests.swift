import CSQLite
import Casework
import Testing

@testable import CaseStore

@Suite("Frequent questions are answered from an index")
struct QueryPlanTests {
  func plan(_ sql: StaticString) throws -> [String] {
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

  @Test(
    "no work list scans all cases",
    arguments: [
      (WorkList.inbox, "cases_by_state"), (.unit("u1"), "cases_by_unit"), (.overdue(at: monday), "cases_by_state"),
    ])
  func workLists(list: WorkList, index: String) throws {
    let plan = try plan(list.sql)
    #expect(plan.contains { $0.hasPrefix("SEARCH cases USING INDEX \(index)") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") && !$0.hasSuffix("INDEX holds_waiting") }, "\(plan)")
  }

  @Test("neither does a reporter's question after a case")
  func status() throws {
    let plan = try plan(CaseStore.caseOfReceipt)
    #expect(plan.contains { $0.hasPrefix("SEARCH cases USING COVERING INDEX sqlite_autoindex_cases_1") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }
}
