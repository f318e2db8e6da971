import CSQLite
import Casework
import Testing

@testable import CaseStore

@Suite("Grid workers and deputies report by a personal code, and anybody says “me too”")
struct FieldReporterTests {
  let workspace: Workspace
  let store: CaseStore
  let worker: FieldReporter

  init() throws {
    workspace = try Workspace()
    store = try workspace.store()
    var reference = PortalReference.closedLoop
    reference.limits.append(TimeLimit(step: .answer, amount: 1, measure: .workingDays, channel: .deputies))
    _ = try store.synchronize(reference)
    try workspace.addUser("wang", role: "grid-worker", code: Self.codes[0], place: "c1")
    try workspace.addUser("li", role: "deputy", code: Self.codes[1], place: nil)
    try workspace.addUser("old", role: "grid-worker", code: Self.codes[2], place: "c1", isDisabled: true)
    try workspace.addUser("zhao", role: "handler", code: Self.codes[3], place: nil)
    worker = try #require(try store.fieldReporter(try CodeText(parsing: Self.codes[0])))
  }

  static let codes: [String] = {
    var chance = SeededGenerator(11)
    return (0..<5).map { _ in CodeText(using: &chance).text }
  }()

  private func reporter(_ index: Int) throws -> FieldReporter? {
    try store.fieldReporter(try CodeText(parsing: Self.codes[index]))
  }

  private func report(
    by reporter: FieldReporter, key: String? = nil, handledWith note: String? = nil
  ) throws -> Receipt {
    var generator = SystemRandomNumberGenerator()
    let report = NewReport(
      origin: .place("c1"), category: "k1", kind: .help, channel: reporter.channel, role: reporter.role,
      user: reporter.login, text: "井盖松动", idempotencyKey: key)
    return try store.receive(report, handledWith: note, at: monday, using: &generator)
  }

  @Test("a code says who it is, in use or not; other roles have none")
  func codes() throws {
    #expect(worker.name == "wang" && worker.role == .gridWorker && worker.place == "c1" && !worker.isDisabled)
    #expect(try reporter(1)?.channel == .deputies && reporter(1)?.place == nil)
    #expect(try reporter(2)?.isDisabled == true)
    #expect(try reporter(3) == nil && reporter(4) == nil)
  }

  @Test("an area is chosen from with all that lies in it, each after the one it lies in")
  func places() throws {
    #expect(try store.placesInUse(within: "s1").map(\.code) == ["s1", "c1", "c2"])
    #expect(try store.placesInUse(within: nil).map(\.code) == ["d", "s1", "c1", "c2"])
    #expect(try store.placesInUse(within: "nowhere").isEmpty)
  }

  @Test("dealt with on the spot is one case with its answer, and sent twice the same one")
  func handled() throws {
    let receipt = try report(by: worker, key: "key", handledWith: "已扶正")
    #expect(try report(by: worker, key: "key", handledWith: "已扶正").number == receipt.number)
    let history = try store.history(receipt.number)
    #expect(history.map(\.action) == [.receive, .answer] && history.allSatisfy { $0.user == "wang" })
    #expect(try store.reports(of: worker, limit: 10).map(\.state) == [.answered])
    #expect(try store.reports(of: worker, limit: 10).first?.waitsForWord == false)
    #expect(try store.verifyHistories().isEmpty)
  }

  @Test("a deputy answers nothing: neither the report nor the answer is stored")
  func deputyAnswers() throws {
    let deputy = try #require(try reporter(1))
    #expect(throws: StoreError.self) { try report(by: deputy, handledWith: "x") }
    #expect(try store.reports(of: deputy, limit: 10).isEmpty)
  }

  @Test("a deputy's report has the deadlines of its channel")
  func deadlines() throws {
    let deputy = try #require(try reporter(1))
    let (theirs, other) = (try report(by: deputy), try report(by: worker))
    #expect(try #require(theirs.answerDue) < (try #require(other.answerDue)))
  }

  @Test("a unit's answer waits for the word of who reported; a “no” takes the case up again")
  func confirming() throws {
    let number = try report(by: worker).number
    for event in [
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.answer, by: .handler, unit: "u1", text: "修好了"),
    ] { try store.record(event, on: number, at: monday + 60) }
    #expect(try store.reports(of: worker, limit: 10).first?.waitsForWord == true)
    let deed = ReporterDeed.confirm(answer: 4, .unresolved, text: "还是松的")
    let deputy = try #require(try reporter(1))
    #expect(try store.act(deed, on: number, .account(deputy), at: monday + 90) == nil, "another's report")
    #expect(try store.act(deed, on: number, .account(worker), at: monday + 90) == .done)
    #expect(try store.act(deed, on: number, .account(worker), at: monday + 91) == .alreadyDone)
    let view = try #require(try store.reporterView(number, .account(worker)))
    #expect(view.sum.state == .dispatched && view.sum.reopenCount == 1)
    #expect(try store.reports(of: worker, limit: 10).first?.waitsForWord == false)
    #expect(try store.verifyHistories().isEmpty)
  }

  @Test("“me too” counts a person once, and only on what the public reads")
  func endorsing() throws {
    let number = try report(by: worker).number
    let day = CivilDate(daysSince1970: 20_773)
    #expect(try store.endorse(number, by: [1], on: day) == nil && store.endorsementCount(number) == nil)
    try store.publish(number, PublicText(title: "井盖", question: "井盖", answer: ""), by: .editor, at: monday)
    #expect(try store.endorse(number, by: [1], on: day) == 1 && store.endorse(number, by: [1], on: day) == 1)
    #expect(try store.endorse(number, by: [2], on: day) == 2 && store.endorsementCount(number) == 2)
    #expect(try store.reporterView(number, .account(worker))?.endorsementCount == 2)
    try store.withdraw(number, reason: "x", by: .editor, at: monday)
    #expect(try store.endorse(number, by: [3], on: day) == nil)
  }

  @Test("what was published of the own area can be said to be true or not, once, and by nobody from elsewhere")
  func nearby() throws {
    var generator = SeededGenerator(3)
    let number = try store.receiveSample(&generator).number
    for event in [
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.answer, by: .handler, unit: "u1", text: "张三您好，修好了"),
    ] { try store.record(event, on: number, at: monday + 60) }
    #expect(try store.answersNearby(worker, since: monday, limit: 9).isEmpty, "not published")
    try store.publish(
      number, PublicText(title: "灯", question: "不亮", answer: "修好了"), by: .editor, at: monday + 90)
    let nearby = try #require(try store.answersNearby(worker, since: monday, limit: 9).first)
    #expect(nearby.number == number && nearby.text.answer == "修好了" && nearby.answer == 4)
    #expect(try store.answersNearby(worker, since: monday + 61, limit: 9).isEmpty, "too old")
    try workspace.addUser("chen", role: "grid-worker", code: Self.codes[4], place: "c2")
    for other in [try #require(try reporter(1)), try #require(try reporter(4))] {
      #expect(try store.answersNearby(other, since: monday, limit: 9).isEmpty)
    }
    #expect(try store.confirm(nearby, .unresolved, text: "还黑着", by: worker, at: monday + 99) == .done)
    #expect(try store.confirm(nearby, .unresolved, text: "还黑着", by: worker, at: monday + 99) == .alreadyDone)
    #expect(try store.history(number).suffix(2).map(\.action) == [.confirm, .reopen])
    #expect(try store.answersNearby(worker, since: monday, limit: 9).isEmpty && store.verifyHistories().isEmpty)
  }

  @Test("the list of answers nearby looks at no case that is closed or open")
  func nearbyPlan() throws {
    let plan = try workspace.plan(CaseStore.nearby)
    #expect(plan.contains { $0.hasPrefix("SEARCH c USING INDEX cases_waiting") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN c") || $0.hasPrefix("SCAN p") }, "\(plan)")
  }

  @Test("no list of own reports scans all cases")
  func plan() throws {
    let plan = try workspace.plan(CaseStore.fieldReports)
    #expect(plan.contains { $0.hasPrefix("SEARCH c USING INDEX cases_by_reporter") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
  }
}

extension Workspace {
  /// A member of staff with a personal code.
  func addUser(
    _ login: String, role: String, code: String, place: String?, isDisabled: Bool = false
  ) throws {
    let place = place.map { "(SELECT id FROM places WHERE code = '\($0)')" } ?? "NULL"
    try run(
      """
      INSERT INTO users (login, name, role, place_id, personal_code, password, is_disabled, created_at)
      VALUES ('\(login)', '\(login)', '\(role)', \(place), '\(code)', '', \(isDisabled ? 1 : 0), 0)
      """)
  }

  func run(_ sql: String) throws {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    try #require(sqlite3_open(path, &database) == SQLITE_OK)
    try #require(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK)
  }

  func plan(_ sql: StaticString) throws -> [String] {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    try #require(sqlite3_open(path, &database) == SQLITE_OK)
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
