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

  @Test(
    "no list of the desk looks at all cases, of all units or of one",
    arguments: DeskList.allCases.flatMap { [($0, false), ($0, true)] })
  func deskLists(list: DeskList, ofUnit: Bool) throws {
    let plan = try plan(ofUnit ? list.unitSQL : list.sql)
    let known = [
      "cases_to_dispatch", "cases_open", "cases_to_sign", "cases_unhappy", "cases_joint", "cases_supervised",
      "cases_instructed", "cases_shelved", "holds_waiting", "samples_open",
    ]
    let scans = plan.filter { line in
      line.hasPrefix("SCAN") && !known.contains { line.hasSuffix($0) } && line != "SCAN h"
    }
    #expect(scans.isEmpty, "\(plan)")
  }

  @Test("a unit's cases are read in the order they came, and leaders' instructions from their index alone")
  func longLists() throws {
    let ofUnit = try plan(DeskList.all.unitSQL)
    #expect(ofUnit.first == "SEARCH cases USING INDEX cases_of_unit (unit_id=? AND rowid>?)", "\(ofUnit)")
    #expect(!ofUnit.contains { $0.contains("TEMP B-TREE") }, "\(ofUnit)")
    for sql in [DeskList.instructed.sql, DeskList.instructed.unitSQL] {
      let plan = try plan(sql)
      #expect(plan == ["SEARCH cases USING COVERING INDEX cases_instructed (instructed_at>?)"], "\(plan)")
    }
  }

  @Test("neither does a reporter's question after a case")
  func status() throws {
    let plan = try plan(CaseStore.caseOfReceipt)
    #expect(plan.contains { $0.hasPrefix("SEARCH cases USING COVERING INDEX sqlite_autoindex_cases_1") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }

  @Test(
    "what is published is read in its order, without sorting it",
    arguments: [
      (CaseStore.publishedCasesOfChunk, "SEARCH p USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"),
      (CaseStore.headsOfPublished, "SCAN p"), (CaseStore.textsAfter, "SEARCH p USING INTEGER PRIMARY KEY (rowid>?)"),
      (CaseStore.idsOfPublished, "SCAN publications USING INDEX publications_shown"),
      (CaseStore.publishedServiceRequests, "SCAN p"),
    ])
  func published(sql: StaticString, first: String) throws {
    let plan = try plan(sql)
    #expect(plan.first == first && !plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }

  @Test("what codes brought in is counted code by code, and no case is looked at that has none")
  func codeUses() throws {
    let plan = try plan(CaseStore.codeUses)
    let counts = plan.filter { $0.hasPrefix("SEARCH k USING COVERING INDEX cases_by_code (code_id=?") }
    #expect(counts.count == 4, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN k") || $0.contains("SCAN cases") }, "\(plan)")
    #expect(plan.contains { $0.hasPrefix("SCAN holds USING") || $0.hasPrefix("SEARCH holds") }, "\(plan)")
    let bare = try self.plan(CaseStore.placesWithoutCode)
    #expect(bare.contains { $0.contains("INDEX codes_by_place (place_id=?)") }, "\(bare)")
  }

  @Test("whoever makes files reads what is open, not what was ever asked for")
  func printOrders() throws {
    let plan = try plan(CaseStore.nextPrintOrder)
    #expect(plan == ["SCAN print_orders USING INDEX print_orders_open"], "the index holds nothing else: \(plan)")
    #expect(try self.plan(CaseStore.printOrderIDs).allSatisfy { $0.hasPrefix("SEARCH print_orders USING INTEGER") })
  }
}
