import Casework
import SQLite
import Testing

@testable import CaseStore

@Suite("A case is what its events add up to")
struct HistoryTests {
  let workspace: Workspace
  let store: CaseStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  @Test("events are neither changed nor deleted")
  func appendOnly() throws {
    var generator = SeededGenerator(1)
    let receipt = try store.receiveSample(&generator)
    let before = try store.history(receipt.number)
    let attempts: [StaticString] = [
      "UPDATE events SET at = at + 1", "DELETE FROM events", "UPDATE events SET text = 'x' WHERE case_id = 1",
      "REPLACE INTO events SELECT * FROM events",
    ]
    for attempt in attempts {
      #expect(throws: SQLiteError.self, "\(attempt)") { try store.connection.execute(attempt) }
    }
    #expect(try store.history(receipt.number) == before)
  }

  @Test("after 2,000 random histories, with the portal acting by itself, every row is the sum of its events")
  func fold() throws {
    var reference = PortalReference.sample
    reference.automatic = AutomaticRules()
    _ = try store.synchronize(reference)
    var generator = SeededGenerator(20_261_121)
    var states = Set<CaseState>()
    try store.withBulkTransaction {
      for index in 0..<2_000 {
        let receipt = try store.receiveSample(at: monday + Int64(index) * 600, &generator)
        states.insert(try liveThrough(receipt, &generator))
      }
    }
    #expect(states == Set(CaseState.allCases), "the generator reaches every state")
    #expect(try store.verifyHistories() == [])
  }

  /// Lets up to twelve things happen that the transition table allows.
  private func liveThrough(_ receipt: Receipt, _ generator: inout SeededGenerator) throws -> CaseState {
    var state = CaseState.received
    var moment = receipt.receivedAt
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let lines = Transition.table.filter { $0.from.contains(state) }
      let line = try #require(lines.randomElement(using: &generator))
      let role = try #require(line.roles.sorted { $0.rawValue < $1.rawValue }.randomElement(using: &generator))
      moment = moment + Int64.random(in: 1...90_000, using: &generator)
      let event = self.event(line.action, role, of: receipt, at: moment, &generator)
      state = try done(event, to: receipt.number, at: moment, from: state)
    }
    return state
  }

  /// What the table allows may have been done already in this round, and is then refused.
  private func done(
    _ event: NewEvent, to number: CaseNumber, at moment: Timestamp, from state: CaseState
  ) throws -> CaseState {
    do {
      return try store.record(event, on: number, at: moment).state
    } catch StoreError.refused(let refusal) {
      #expect(refusal.cause == .repeated, "\(refusal)")
      return state
    }
  }

  private func event(
    _ action: Action, _ role: Role, of receipt: Receipt, at moment: Timestamp, _ generator: inout SeededGenerator
  ) -> NewEvent {
    var event = NewEvent(action, by: role, unit: role == .handler ? "u1" : nil)
    switch action {
    case .dispatch, .joinUnit, .sendBack: event.target = Bool.random(using: &generator) ? "u1" : "u2"
    case .rate:
      event.grade = Grade.allCases.randomElement(using: &generator)
      event.resolution = Resolution.allCases.randomElement(using: &generator)
    case .merge: event.earlierCase = "20261116-0001"
    case .extend: event.extendedTo = moment + 900_000
    case .shelve: (event.due, event.flags) = (moment + 9_000_000, [.longStanding])
    case .followUp, .confirm:
      event.outcome = FollowUpOutcome.allCases.randomElement(using: &generator)
      event.resolution = Resolution.allCases.randomElement(using: &generator)
    default: event.text = "记录"
    }
    return event
  }

  @Test("a row that was changed by hand is found, with the columns that differ")
  func tampered() throws {
    var generator = SeededGenerator(3)
    let first = try store.receiveSample(&generator)
    _ = try store.receiveSample(&generator)
    try store.connection.execute("UPDATE cases SET state = 'closed', grade = 5 WHERE id = 1")
    let expected = HistoryDifference(number: first.number.description, columns: ["state", "grade"])
    #expect(try store.verifyHistories() == [expected])
  }

  @Test("a return that was taken off a unit, or put on one, is found")
  func tamperedReturns() throws {
    var generator = SeededGenerator(3)
    let numbers = try (0..<2).map { _ in try store.receiveSample(&generator).number }
    for number in numbers {
      try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u1"), on: number, at: monday)
    }
    try store.record(NewEvent(.sendBack, by: .handler, unit: "u1", text: "x"), on: numbers[0], at: monday + 60)
    try store.connection.execute(
      """
      UPDATE unit_events SET unit_id = (SELECT id FROM units WHERE code = 'u2');
      INSERT INTO unit_events VALUES (2, 0, 'return', NULL, 0, NULL)
      """)
    #expect(
      try store.verifyHistories()
        == numbers.map {
          HistoryDifference(number: $0.description, columns: ["unit_events"])
        })
  }

  @Test("a history that the transition table does not allow is found")
  func impossible() throws {
    var generator = SeededGenerator(3)
    let receipt = try store.receiveSample(&generator)
    try store.connection.execute(
      "INSERT INTO events (case_id, sequence, at, action, role, has_deadlines) VALUES (1, 2, 0, 'sign', 'handler', 0)")
    let expected = HistoryDifference(number: receipt.number.description, columns: ["events"])
    #expect(try store.verifyHistories() == [expected])
  }
}
