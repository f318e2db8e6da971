import Casework
import SQLite
import Testing

@testable import CaseStore

@Suite("The closed loop in the store")
struct ClosedLoopTests {
  let workspace: Workspace
  let store: CaseStore
  let number: CaseNumber

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
    var reference = PortalReference.sample
    reference.automatic = AutomaticRules()
    reference.notices = [.unit, .reporter]
    _ = try store.synchronize(reference)
    var generator = SeededGenerator(1)
    number = try store.receiveSample(&generator).number
  }

  private func moment(day: Int, hour: Int) -> Timestamp {
    UTCOffset.china.moment(UTCOffset.china.date(monday) + day, secondOfDay: hour * 3600)
  }

  @discardableResult
  private func does(_ event: NewEvent, at moment: Timestamp = monday) throws -> Case {
    try store.record(event, on: number, at: moment)
  }

  @Test("an unhappy rating is taken up again at once, with a deadline counted from the rating")
  func unhappy() throws {
    try does(NewEvent(.dispatch, by: .dispatcher, target: "u1"))
    try does(NewEvent(.sign, by: .handler, unit: "u1"))
    try does(NewEvent(.answer, by: .handler, unit: "u1", text: "已修"))
    let again = try does(NewEvent(.rate, by: .resident, grade: .dissatisfied), at: moment(day: 3, hour: 9))
    #expect(again.state == .dispatched && again.reopenCount == 1 && again.grade == nil)
    #expect(again.deadlines.answer == moment(day: 7, hour: 0) + 63_000)
    #expect(try store.history(number).map(\.action) == [.receive, .dispatch, .sign, .answer, .rate, .reopen])
    #expect(try store.history(number).last?.role == .system)
    #expect(try store.verifyHistories().isEmpty)
  }

  @Test("what was answered on the spot and is not solved waits to be dispatched, not with nobody")
  func onTheSpot() throws {
    try does(NewEvent(.answer, by: .gridWorker, text: "已当场清理"))
    let again = try does(NewEvent(.rate, by: .resident, resolution: .unresolved), at: moment(day: 1, hour: 9))
    #expect(again.state == .received && again.unit == nil && again.reopenCount == 1)
    #expect(try store.workList(.inbox).map(\.number) == [number])
    #expect(try store.verifyHistories().isEmpty)
    #expect(
      try does(NewEvent(.dispatch, by: .dispatcher, target: "u1"), at: moment(day: 1, hour: 10)).state == .dispatched)
  }

  @Test("a third return comes under supervision by itself")
  func thirdReturn() throws {
    for count in 1...3 {
      try does(NewEvent(.dispatch, by: .dispatcher, target: count == 2 ? "u2" : "u1"))
      let sum = try does(
        NewEvent(.sendBack, by: .handler, unit: count == 2 ? "u2" : "u1", target: "u2", text: "不属于本单位"))
      #expect((sum.supervisedAt != nil) == (count == 3))
    }
    #expect(try store.history(number).last?.action == .supervise)
  }

  @Test("a pause gives back the working time it took, and an answer ends it by itself")
  func paused() throws {
    try does(NewEvent(.dispatch, by: .dispatcher, target: "u1"))
    try does(NewEvent(.sign, by: .handler, unit: "u1"))
    let due = try does(NewEvent(.pause, by: .handler, unit: "u1", text: "等反映人补充门牌")).deadlines.answer
    #expect(due == moment(day: 2, hour: 0) + 63_000)
    // From Monday 09:00 to Tuesday 09:00: 3 hours, 3.5 hours and half an hour of working time.
    let resumed = try does(NewEvent(.unpause, by: .resident), at: moment(day: 1, hour: 9))
    #expect(resumed.deadlines.answer == moment(day: 3, hour: 0) + 63_000)
    try does(NewEvent(.pause, by: .handler, unit: "u1", text: "再等"), at: moment(day: 1, hour: 9))
    let answered = try does(NewEvent(.answer, by: .handler, unit: "u1", text: "已修"), at: moment(day: 1, hour: 10))
    #expect(answered.pausedAt == nil && answered.pauseCount == 2)
    #expect(try store.history(number).suffix(2).map(\.action) == [.unpause, .answer])
    #expect(try store.verifyHistories().isEmpty)
  }

  @Test("co-units have a deadline of their own, and only they contribute")
  func joint() throws {
    var reference = PortalReference.sample
    reference.limits.append(TimeLimit(step: .answer, flag: .joint, amount: 1, measure: .workingDays))
    _ = try store.synchronize(reference)
    try does(NewEvent(.dispatch, by: .dispatcher, target: "u1"))
    let joined = try does(NewEvent(.joinUnit, by: .dispatcher, target: "u2"))
    #expect(joined.coUnits == [CoUnit(unit: "u2", due: moment(day: 1, hour: 0) + 63_000)])
    #expect(joined.deadlines.answer == moment(day: 2, hour: 0) + 63_000, "the lead's own time stays")
    let lead = Authority(role: .handler, unit: "u1")
    #expect(throws: StoreError.self) {
      try store.record(
        NewEvent(.contribute, by: .handler, unit: "u1", text: "x"), on: number, at: monday, authority: lead)
    }
    let part = NewEvent(.contribute, by: .handler, unit: "u2", text: "已清运")
    let sum = try store.record(part, on: number, at: monday + 60, authority: Authority(role: .handler, unit: "u2"))
    #expect(sum.coUnits.first?.contributedAt == monday + 60)
    #expect(try store.verifyHistories().isEmpty)
  }

  @Test("another unit's case is no case at all")
  func guessed() throws {
    try does(NewEvent(.dispatch, by: .dispatcher, target: "u1"))
    let stranger = Authority(role: .handler, unit: "u2")
    #expect(throws: StoreError.unknownCase(number.description)) {
      try store.record(NewEvent(.sign, by: .handler, unit: "u2"), on: number, at: monday, authority: stranger)
    }
    #expect(try store.history(number).count == 2)
  }

  @Test("what is late is escalated once however often the rules are applied, and what was answered long ago is closed")
  func dueRules() throws {
    try does(NewEvent(.dispatch, by: .dispatcher, target: "u1"))
    #expect(try store.applyDueRules(at: moment(day: 1, hour: 9)).isEmpty)
    let late = moment(day: 2, hour: 18)
    #expect(try store.applyDueRules(at: late) == [AutomaticDeed(number: number, action: .escalate)])
    #expect(try store.applyDueRules(at: late).isEmpty)
    #expect(try store.applyDueRules(at: moment(day: 3, hour: 18)).map(\.action) == [.supervise])
    try does(NewEvent(.sign, by: .handler, unit: "u1"), at: moment(day: 4, hour: 9))
    try does(NewEvent(.answer, by: .handler, unit: "u1", text: "已修"), at: moment(day: 4, hour: 10))
    #expect(try store.applyDueRules(at: moment(day: 11, hour: 23)).isEmpty)
    #expect(try store.applyDueRules(at: moment(day: 12, hour: 0)).map(\.action) == [.close])
    #expect(try store.applyDueRules(at: moment(day: 30, hour: 0)).isEmpty)
    #expect(try store.verifyHistories().isEmpty)
  }

  @Test("a clock set back does not turn a history round")
  func clockSetBack() throws {
    try does(NewEvent(.dispatch, by: .dispatcher, target: "u1"), at: monday + 600)
    try does(NewEvent(.sign, by: .handler, unit: "u1"), at: monday + -90_000)
    #expect(try store.history(number).map(\.at) == [monday, monday + 600, monday + 600])
    #expect(try store.verifyHistories().isEmpty)
  }

  @Test("the outbox holds who is to be told, once an event, and nothing of what was written")
  func outbox() throws {
    try does(NewEvent(.dispatch, by: .dispatcher, target: "u1", text: "秘密"))
    try does(NewEvent(.sign, by: .handler, unit: "u1"))
    try does(NewEvent(.answer, by: .handler, unit: "u1", text: "已修"))
    let rows = try store.query("SELECT audience, key, problem FROM outbox ORDER BY id")
    var found: [[String?]] = []
    while try rows.next() { found.append([rows.string(0), rows.string(1), rows.optionalString(2)]) }
    // Nobody left a contact, so there is no reporter to tell.
    #expect(found == [["unit", "\(number)-2-unit", nil]])
  }

  @Test("the rules come back from the store as content gave them")
  func rulesKept() throws {
    var rules = AutomaticRules(
      superviseAfterReturns: 2, reopensWhenUnresolved: false, closesAfter: nil,
      warnsBefore: AutomaticRules.Span(30, .minutes),
      escalations: [
        AutomaticRules.Escalation(step: .sign, after: AutomaticRules.Span(15, .minutes), action: .escalate),
        AutomaticRules.Escalation(step: .answer, after: AutomaticRules.Span(2, .workingDays), action: .supervise),
      ], followUpPercent: 100)
    var reference = PortalReference.sample
    reference.automatic = rules
    reference.dispatchRules = [DispatchRule(category: "k1", place: "c1", unit: "u2", reason: "街道自管")]
    reference.replyTemplates = [ReplyTemplate(category: "k", title: "已清运", text: "您好，已清运。")]
    _ = try store.synchronize(reference)
    #expect(try store.automaticRules() == rules)
    #expect(try store.dispatchRules() == reference.dispatchRules)
    #expect(try store.replyTemplates() == reference.replyTemplates)
    rules = AutomaticRules()
    reference.automatic = rules
    _ = try store.synchronize(reference)
    #expect(try store.automaticRules() == rules)
  }

  @Test("the question after what is due reads indexes only")
  func plan() throws {
    let plan = try QueryPlanTests().plan(CaseStore.pastDue)
    #expect(!plan.contains { $0.hasPrefix("SCAN cases") && !$0.contains("USING INDEX") }, "\(plan)")
    #expect(plan.contains { $0.contains("cases_to_sign") } && plan.contains { $0.contains("cases_waiting") }, "\(plan)")
  }

  @Test("a database of the first schema is migrated with its cases, and they can be gone on with")
  func migrated() throws {
    let older = try Workspace()
    let connection = try Connection(path: older.path, mode: .create, mappedBytes: 0)
    try connection.execute(Schema.migration1)
    try connection.setUserVersion(1)
    try connection.execute(
      """
      INSERT INTO units VALUES (1, 'u1', '城管局', 'departments', NULL, NULL, 1, 0);
      INSERT INTO cases (id, number, query_code, kind, channel, state, event_count, received_at, return_count,
        reopen_count, extension_count, is_public_import, wants_no_publication)
      VALUES (1, '20261116-0001', 'ABCDEF', 'help', 'web', 'received', 1, 1794790800, 0, 0, 0, 0, 0);
      INSERT INTO events (case_id, sequence, at, action, role, has_deadlines)
      VALUES (1, 1, 1794790800, 'receive', 'resident', 1)
      """)
    let store = try older.store(.owner)
    _ = try store.synchronize(.sample)
    let number = try #require(CaseNumber(typed: "20261116-0001"))
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u1"), on: number, at: monday + 99)
    #expect(try store.verifyHistories().isEmpty)
  }

  @Test("returns, extensions and pauses of before they were kept apart are taken from the histories")
  func migratedReturns() throws {
    let older = try Workspace()
    let store = try older.store(.owner)
    var reference = PortalReference.sample
    reference.automatic = AutomaticRules()
    _ = try store.synchronize(reference)
    var generator = SeededGenerator(77)
    for _ in 0..<300 {
      let receipt = try store.receiveSample(&generator)
      for step in 1...12 {
        let action = [Action.dispatch, .sign, .sendBack, .pause, .unpause, .extend, .answer, .reopen].randomElement(
          using: &generator)
        let role: Role = action == .sign || action == .sendBack ? .handler : action == .answer ? .system : .dispatcher
        let unit = Bool.random(using: &generator) ? "u1" : "u2"
        let event = NewEvent(
          try #require(action), by: role, target: action == .dispatch ? unit : nil, text: "x",
          extendedTo: monday + 9_000_000)
        _ = try? store.record(event, on: receipt.number, at: monday + Int64(step) * 600)
      }
    }
    #expect(try store.verifyHistories().isEmpty)
    try store.connection.execute("DROP TABLE unit_events")
    try store.connection.execute(Schema.migration6)
    #expect(try store.verifyHistories().isEmpty)
  }
}
