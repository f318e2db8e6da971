import Casework
import Testing

@testable import CaseStore

@Suite("The desk's lists")
struct DeskListTests {
  private let workspace: Workspace
  private let store: CaseStore
  private var chance = SeededGenerator(11)
  private let all = Authority(role: .dispatcher)

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  /// A case carried so far by one action after the other.
  private mutating func receive(
    _ steps: NewEvent..., text: String = "路灯不亮", place: String = "c1", at moment: Timestamp = monday
  ) throws -> CaseNumber {
    let report = NewReport(origin: .place(place), category: "k1", kind: .help, channel: .web, text: text)
    let number = try store.receive(report, at: moment, using: &chance).number
    for step in steps { try store.record(step, on: number, at: moment + 60) }
    return number
  }

  private func numbers(
    _ query: DeskQuery, at moment: Timestamp = monday + 120, for authority: Authority? = nil
  ) throws -> [CaseNumber] {
    let clock = try store.deskClock()
    return try store.deskPage(query, at: clock.moment(moment), for: authority ?? all).rows.map(\.number)
  }

  private func dispatch(_ unit: String) -> NewEvent { NewEvent(.dispatch, by: .dispatcher, target: unit) }

  @Test("each list holds what waits there, of all units and of one")
  mutating func lists() throws {
    let new = try receive()
    let dispatched = try receive(dispatch("u1"))
    let returned = try receive(dispatch("u1"), NewEvent(.sendBack, by: .handler, unit: "u1"))
    let unhappy = try receive(
      dispatch("u2"), NewEvent(.sign, by: .handler), NewEvent(.answer, by: .handler, text: "好"),
      NewEvent(.rate, by: .resident, grade: .dissatisfied, resolution: .resolved))
    let joint = try receive(dispatch("u2"), NewEvent(.joinUnit, by: .dispatcher, target: "u1"))
    let supervised = try receive(dispatch("u2"), NewEvent(.supervise, by: .supervisor))
    let instructed = try receive(dispatch("u2"), NewEvent(.instruct, by: .leader, text: "速办"))
    let shelved = try receive(dispatch("u2"), NewEvent(.shelve, by: .supervisor, text: "计划", due: monday + 900_000))
    let expected: [(DeskList, [CaseNumber], [CaseNumber])] = [
      (.dispatch, [new, returned], []),
      (.sign, [dispatched, joint, supervised, instructed], [joint, supervised, instructed]),
      (.returned, [returned], []), (.unhappy, [unhappy], [unhappy]), (.joint, [joint], []),
      (.supervised, [supervised], [supervised]), (.instructed, [instructed], [instructed]),
      (.shelved, [shelved], [shelved]), (.mine, [], [joint, supervised, instructed]),
    ]
    for (list, everywhere, ofSecond) in expected {
      if list != .mine { #expect(try numbers(DeskQuery(list)) == everywhere, "\(list)") }
      #expect(try numbers(DeskQuery(list, unit: "u2")) == ofSecond, "\(list) of one unit")
      let handler = Authority(role: .handler, unit: "u2")
      #expect(try numbers(DeskQuery(list, unit: "u1"), for: handler) == ofSecond, "\(list) of a handler")
    }
    #expect(try numbers(DeskQuery(.joint, unit: "u1")) == [joint], "the co-unit's")
    let counts = try store.deskCounts(
      upTo: 3, at: try store.deskClock().moment(monday + 120), for: all)
    #expect(counts[.dispatch] == 2 && counts[.sign] == 3, "counted up to three")
    for unit in [nil, "u2"] {
      let whose = unit.map { Authority(role: .handler, unit: $0) } ?? all
      let counts = try store.deskCounts(upTo: 99, at: try store.deskClock().moment(monday + 120), for: whose)
      for list in DeskList.allCases where list != .all && (list != .mine || unit != nil) {
        #expect(try numbers(DeskQuery(list), for: whose).count == counts[list], "\(list) of \(unit ?? "all")")
      }
    }
  }

  @Test("what is due today and what is late are told apart, and a clock that stands is not late")
  mutating func clocks() throws {
    let waiting = try receive(dispatch("u1"), NewEvent(.sign, by: .handler))
    let paused = try receive(dispatch("u1"), NewEvent(.sign, by: .handler), NewEvent(.pause, by: .handler, text: "问"))
    // Two working days from Monday end on Wednesday.
    let wednesday = monday + 2 * 86_400
    #expect(try numbers(DeskQuery(.today)) == [])
    #expect(try numbers(DeskQuery(.today), at: wednesday) == [waiting, paused])
    #expect(try numbers(DeskQuery(.overdue), at: wednesday) == [])
    #expect(try numbers(DeskQuery(.overdue), at: wednesday + 86_400) == [waiting])
    #expect(try numbers(DeskQuery(.overdue, unit: "u1"), at: wednesday + 86_400) == [waiting])
  }

  @Test("filters, orders and pages narrow, turn and cut a list")
  mutating func filters() throws {
    let first = try receive(dispatch("u1"), place: "c1")
    let second = try receive(dispatch("u1"), place: "c2", at: monday + 30)
    #expect(try numbers(DeskQuery(.open, place: "c2")) == [second])
    #expect(try numbers(DeskQuery(.open, place: "s1")) == [first, second], "with what lies in it")
    #expect(try numbers(DeskQuery(.open, category: "k")) == [first, second])
    #expect(try numbers(DeskQuery(.open, kind: .praise)) == [])
    #expect(try numbers(DeskQuery(.open, channel: .web, order: .newest)) == [second, first])
    for _ in 0..<DeskQuery.pageSize { _ = try receive() }
    let page = try store.deskPage(
      DeskQuery(.open), at: try store.deskClock().moment(monday + 120), for: all)
    #expect(page.rows.count == DeskQuery.pageSize && page.hasNext)
    #expect(try numbers(DeskQuery(.open, page: 2)).count == 2)
    #expect(throws: StoreError.unknownUnit("zz")) { try numbers(DeskQuery(.open, unit: "zz")) }
  }

  @Test("a case is found by its number and by words, by those who may see it")
  mutating func search() throws {
    let lamp = try receive(dispatch("u1"), text: "小区东门路灯不亮，A栋 B2层也黑")
    let water = try receive(text: "水管漏水")
    #expect(try store.indexReports(limit: 1) == 1)
    #expect(try numbers(DeskQuery(.all, text: "漏水")) == [], "not in the index yet")
    #expect(try store.indexReports(limit: 10) == 1)
    #expect(try store.indexReports(limit: 10) == 0)
    for (text, found) in [
      ("路灯", [lamp]), ("漏水", [water]), ("东门 不亮", [lamp]), ("水", [water]), ("黑", [lamp]), ("b2", [lamp]),
      ("门路", [lamp]), ("路不", []), ("灯漏", []), ("\"*", []), ("NEAR OR (", []), (lamp.description, [lamp]),
    ] { #expect(try numbers(DeskQuery(.all, text: text)) == found, "\(text)") }
    let (own, other) = (Authority(role: .handler, unit: "u1"), Authority(role: .handler, unit: "u2"))
    for text in ["路灯", lamp.description] {
      #expect(try numbers(DeskQuery(.all, text: text), for: own) == [lamp])
      #expect(try numbers(DeskQuery(.all, text: text), for: other) == [])
    }
  }

  @Test("likely duplicates are of the same place and category, near in time, and say nearly the same")
  mutating func duplicates() throws {
    let first = try receive(text: "东门的路灯坏了，不亮了")
    _ = try receive(text: "东门的路灯坏了，不亮了", place: "c2")
    _ = try receive(text: "楼下有人乱倒垃圾")
    let later = try receive(text: "东门路灯坏了不亮", at: monday + 86_400)
    let file = try #require(try store.caseFile(later, for: all))
    #expect(try store.likelyDuplicates(of: file, withinDays: 14).map(\.number) == [first])
    #expect(try store.likelyDuplicates(of: file, withinDays: 0).isEmpty)
    let much = try receive(text: "东门路灯坏了不亮", at: monday + 40 * 86_400)
    let lateFile = try #require(try store.caseFile(much, for: all))
    #expect(try store.likelyDuplicates(of: lateFile, withinDays: 14).isEmpty)
  }

  @Test("a case file is complete, and another unit's is no case")
  mutating func file() throws {
    let earlier = try receive()
    let number = try receive(dispatch("u1"))
    try store.record(NewEvent(.merge, by: .dispatcher, earlierCase: earlier.description), on: number, at: monday + 99)
    let file = try #require(try store.caseFile(number, for: Authority(role: .handler, unit: "u1")))
    #expect(file.placeLine.map(\.name) == ["一社区", "一街道", "区"] && file.categoryLine == ["环境", "垃圾"])
    #expect(file.history.count == 3 && file.sum.earlierCase == earlier.description && !file.hasContact)
    #expect(try store.caseFile(earlier, for: all)?.merged == [number])
    #expect(try store.caseFile(number, for: Authority(role: .handler, unit: "u2")) == nil)
    #expect(try store.suggestion(for: file, units: try store.deskUnits())?.unit == "u1")
  }

  @Test("a follow-up ticks off the sample that asked for it")
  mutating func samples() throws {
    let number = try receive(
      dispatch("u1"), NewEvent(.sign, by: .handler), NewEvent(.answer, by: .handler, text: "好"))
    for kind in ["follow-up", "look-back"] { try draw(kind) }
    #expect(try numbers(DeskQuery(.followUp)) == [number])
    #expect(try numbers(DeskQuery(.lookBack, unit: "u1")) == [number])
    try store.record(NewEvent(.followUp, by: .dispatcher, outcome: .reached), on: number, at: monday + 200)
    #expect(try numbers(DeskQuery(.followUp)) == [])
    #expect(try numbers(DeskQuery(.lookBack)) == [number])
  }

  private func draw(_ kind: String) throws {
    for sql in [
      "INSERT INTO sample_draws VALUES (?1, 1, 10, 1, 1, 1)",
      "INSERT INTO samples (kind, case_id, round, day, drawn_at) VALUES (?1, 1, 0, 1, 1)",
    ] as [StaticString] {
      let insert = try store.query(sql)
      try insert.bind(1, kind)
      try insert.run()
    }
  }

  @Test("no list, search or case file scans the cases")
  func plans() throws {
    var statements = DeskList.allCases.flatMap { [$0.sql, $0.unitSQL] }
    statements += [
      DeskCounts.sql, DeskCounts.unitSQL, CaseStore.search, CaseStore.searchInUnit, CaseStore.sameSpot,
      CaseStore.deskRow,
    ]
    for sql in statements {
      let plan = try QueryPlanTests().plan(sql)
      #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") || Self.isShort($0) }, "\(sql) \(plan)")
    }
  }

  /// Whether a scan goes over no more than what waits, what was found, or what was counted already.
  private static func isShort(_ line: String) -> Bool {
    let whatWaits = ["to_dispatch", "open", "to_sign", "unhappy", "joint", "supervised", "instructed", "shelved"]
    return line.hasSuffix("INDEX holds_waiting") || line == "SCAN h" || line.hasPrefix("SCAN w VIRTUAL TABLE")
      || line == "SCAN CONSTANT ROW" || line.hasPrefix("SCAN (subquery")
      || whatWaits.contains { line.hasSuffix("INDEX cases_\($0)") }
  }
}
