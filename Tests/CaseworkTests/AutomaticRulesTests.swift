import Casework
import Testing

@Suite("What the portal does by itself")
struct AutomaticRulesTests {
  let calendar = WorkingCalendarTests.calendar
  let start = WorkingCalendarTests.at("2026-11-16", 9)

  private func opened(_ more: [(Action, Role, Int64)] = [], due: Int64 = 3600) throws -> Case {
    var history = [
      Event(sequence: 1, at: start, action: .receive, role: .resident, deadlines: Deadlines(answer: start + due)),
      Event(
        sequence: 2, at: start, action: .dispatch, role: .dispatcher, target: "u1",
        deadlines: Deadlines(sign: start + 900, contact: start + 1800, answer: start + due)),
    ]
    for (action, role, after) in more {
      history.append(
        Event(sequence: history.count + 1, at: start + after, action: action, role: role, unit: "u1"))
    }
    return try #require(try Case(history: history))
  }

  @Test("an overdue case is escalated once, and supervised when it is a working day late")
  func escalation() throws {
    let rules = AutomaticRules()
    var sum = try opened()
    #expect(try rules.dueAction(on: sum, at: start + 3599, calendar: calendar) == nil)
    #expect(try rules.dueAction(on: sum, at: start + 3600, calendar: calendar) == .escalate)
    try sum.apply(Event(sequence: 3, at: start + 3600, action: .escalate, role: .system))
    #expect(try rules.dueAction(on: sum, at: start + 7200, calendar: calendar) == nil)
    let nextEvening = WorkingCalendarTests.at("2026-11-17", 17, 30)
    #expect(try rules.dueAction(on: sum, at: nextEvening, calendar: calendar) == .supervise)
    try sum.apply(Event(sequence: 4, at: nextEvening, action: .supervise, role: .system))
    #expect(try rules.dueAction(on: sum, at: nextEvening + 900_000, calendar: calendar) == nil)
  }

  @Test("a step that is done, a clock that stands and an answered case are not escalated")
  func calm() throws {
    let rules = AutomaticRules(
      closesAfter: nil,
      escalations: [AutomaticRules.Escalation(step: .sign, after: AutomaticRules.Span(0, .minutes), action: .escalate)])
    #expect(try rules.dueAction(on: try opened(), at: start + 901, calendar: calendar) == .escalate)
    let signed = try opened([(.sign, .handler, 60)])
    #expect(try rules.dueAction(on: signed, at: start + 9000, calendar: calendar) == nil)
    let late = AutomaticRules(closesAfter: nil)
    let paused = try opened([(.sign, .handler, 60), (.pause, .handler, 120)])
    #expect(try late.dueAction(on: paused, at: start + 9000, calendar: calendar) == nil)
    let answered = try opened([(.sign, .handler, 60), (.answer, .handler, 9000)])
    #expect(try late.dueAction(on: answered, at: start + 99_000, calendar: calendar) == nil)
  }

  @Test("an answered case is closed when nothing more has been heard for the set time")
  func closing() throws {
    let rules = AutomaticRules(closesAfter: AutomaticRules.Span(2, .calendarDays))
    let answered = try opened([(.sign, .handler, 60), (.answer, .handler, 120)])
    let third = WorkingCalendarTests.at("2026-11-19", 0)
    #expect(try rules.dueAction(on: answered, at: third + -1, calendar: calendar) == nil)
    #expect(try rules.dueAction(on: answered, at: third, calendar: calendar) == .close)
  }

  @Test("an unhappy rating or an unsolved problem is taken up again, so often and no oftener")
  func reopening() throws {
    let rules = AutomaticRules(reopensAtMost: 1)
    var sum = try opened([(.sign, .handler, 60), (.answer, .handler, 120)])
    func rated(_ grade: Grade?, _ resolution: Resolution?) -> Event {
      Event(sequence: 5, at: start + 200, action: .rate, role: .resident, grade: grade, resolution: resolution)
    }
    #expect(rules.consequence(of: rated(.basicallySatisfied, .partly), on: sum) == nil)
    #expect(rules.consequence(of: rated(.dissatisfied, nil), on: sum) == .reopen)
    #expect(rules.consequence(of: rated(nil, .unresolved), on: sum) == .reopen)
    sum.reopenCount = 1
    #expect(rules.consequence(of: rated(.veryDissatisfied, .unresolved), on: sum) == nil)
    #expect(AutomaticRules.none.consequence(of: rated(.veryDissatisfied, .unresolved), on: sum) == nil)
  }

  @Test("the third return is supervised, the second is not")
  func returns() throws {
    var sum = try opened([(.sendBack, .handler, 60)])
    let event = Event(sequence: 3, at: start + 60, action: .sendBack, role: .handler)
    sum.returnCount = 2
    #expect(AutomaticRules().consequence(of: event, on: sum) == nil)
    sum.returnCount = 3
    #expect(AutomaticRules().consequence(of: event, on: sum) == .supervise)
    sum.supervisedAt = start
    #expect(AutomaticRules().consequence(of: event, on: sum) == nil)
  }

  @Test("a deadline is calm, then amber inside the warning, then red, also over a night and where the calendar ends")
  func urgency() {
    func urgency(_ due: Timestamp?, at moment: Timestamp) -> Urgency {
      Urgency(due: due, at: moment, warningBefore: AutomaticRules.Span(2, .workingHours), calendar: calendar)
    }
    let due = WorkingCalendarTests.at("2026-11-17", 9)
    #expect(urgency(due, at: WorkingCalendarTests.at("2026-11-16", 15)) == .calm)
    #expect(urgency(due, at: WorkingCalendarTests.at("2026-11-16", 16)) == .amber)
    #expect(urgency(due, at: due) == .amber)
    #expect(urgency(due, at: due + 1) == .red)
    #expect(urgency(nil, at: due) == .calm)
    #expect(urgency(due + 99_999_999, at: WorkingCalendarTests.at("2026-12-31", 17)) == .amber)
  }
}

@Suite("Who may see and act on a case")
struct AuthorityTests {
  @Test("a handler sees what the own unit leads or joins, and acts as lead or as co-unit")
  func handlers() {
    let lead = Authority(role: .handler, unit: "u1")
    let coUnit = Authority(role: .handler, unit: "u2")
    let stranger = Authority(role: .handler, unit: "u3")
    #expect(lead.maySee(lead: "u1", coUnits: ["u2"]) && coUnit.maySee(lead: "u1", coUnits: ["u2"]))
    #expect(!stranger.maySee(lead: "u1", coUnits: ["u2"]))
    #expect(!Authority(role: .handler).maySee(lead: nil, coUnits: []))
    #expect(lead.may(.answer, lead: "u1", coUnits: ["u2"]) && !coUnit.may(.answer, lead: "u1", coUnits: ["u2"]))
    #expect(coUnit.may(.contribute, lead: "u1", coUnits: ["u2"]) && !lead.may(.contribute, lead: "u1", coUnits: ["u2"]))
    #expect(!stranger.may(.answer, lead: "u1", coUnits: ["u2"]))
  }

  @Test(
    "residents, grid workers and deputies see nothing of the desk", arguments: [Role.resident, .gridWorker, .deputy])
  func outsiders(role: Role) {
    #expect(!Authority(role: role).maySee(lead: "u1", coUnits: []))
  }
}

@Suite("How alike two reports are")
struct SimilarityTests {
  @Test("the same complaint in other words is near, another is far, and punctuation does not count")
  func near() {
    let first = Similarity("丽景社区3号楼后面路灯不亮,已经一个星期了")
    #expect(first.with(Similarity("丽景社区３号楼后面的路灯不亮！")) >= Similarity.suggestsDuplicate)
    #expect(first.with(Similarity("小区门口占道经营,早上吵得睡不着")) < 0.2)
    #expect(Similarity("路。灯，不！亮").with(Similarity("路灯不亮")) == 1)
    #expect(Similarity("").with(first) == 0 && Similarity("灯").with(first) == 0)
  }
}
