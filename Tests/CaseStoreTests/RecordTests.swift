import CaseStore
import Casework
import Testing

@Suite("Something is done to a case")
struct RecordTests {
  let workspace: Workspace
  let store: CaseStore
  let number: CaseNumber

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
    var generator = SeededGenerator(1)
    number = try store.receiveSample(&generator).number
  }

  private func moment(day: Int32, hour: Int) -> Timestamp {
    UTCOffset.china.moment(UTCOffset.china.date(monday) + Int(day), secondOfDay: hour * 3600)
  }

  @Test("of two clerks who decide on the same state the second learns what the first did")
  func twoClerks() throws {
    let other = try workspace.store(.readWrite)
    let dispatch = NewEvent(.dispatch, by: .dispatcher, target: "u1")
    try store.record(dispatch, on: number, at: monday + 60, expectedEventCount: 1)
    let happened = try store.history(number)[1]
    #expect(throws: StoreError.changedMeanwhile(since: [happened])) {
      try other.record(
        NewEvent(.decline, by: .dispatcher, text: "x"), on: number, at: monday + 61, expectedEventCount: 1)
    }
    #expect(try store.history(number).count == 2)
  }

  @Test("a return stays with the unit that made it, an extension and a pause with the unit that had the case")
  func unitEvents() throws {
    let steps: [NewEvent] = [
      NewEvent(.extend, by: .dispatcher, text: "x", extendedTo: monday + 900_000),
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), NewEvent(.sendBack, by: .handler, unit: "u1", text: "x"),
      NewEvent(.dispatch, by: .dispatcher, target: "u2"), NewEvent(.sign, by: .handler, unit: "u2"),
      NewEvent(.pause, by: .dispatcher, text: "x"),
    ]
    for (index, step) in steps.enumerated() { try store.record(step, on: number, at: monday + Int64(index) * 60) }
    var cursor = try store.caseFacts()
    let row = try #require(try cursor.next())
    #expect(row.facts.events.map(\.action) == [.extend, .sendBack, .pause])
    #expect(row.unitEvents.map(\.event.dispatchedAt) == [nil, monday + 60, monday + 180])
    #expect(row.factsOfUnit.events.map(\.action) == [.pause])
    let former = try #require(row.unitEvents.formerUnits(besides: row.unitID).first)
    #expect(row.unitEvents.events(of: former).map(\.action) == [.sendBack])
  }

  @Test("what the transition table does not allow changes nothing")
  func refused() throws {
    let refusal = Refusal(action: .answer, state: .received, role: .handler)
    #expect(throws: StoreError.refused(refusal)) {
      try store.record(NewEvent(.answer, by: .handler, text: "x"), on: number, at: monday)
    }
    #expect(throws: StoreError.unknownUnit("u9")) {
      try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u9"), on: number, at: monday)
    }
    #expect(try store.history(number).count == 1)
    #expect(try store.verifyHistories().isEmpty)
  }

  @Test("a dispatch sets the deadlines of the limits then in force, and they stay when the limits change")
  func deadlines() throws {
    let dispatched = try store.record(
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), on: number, at: moment(day: 1, hour: 10))
    #expect(dispatched.deadlines.sign == moment(day: 1, hour: 12))
    #expect(dispatched.deadlines.contact == moment(day: 2, hour: 0) + 63_000)
    #expect(dispatched.deadlines.answer == moment(day: 2, hour: 0) + 63_000)
    var changed = PortalReference.sample
    changed.limits = [TimeLimit(step: .answer, amount: 1, measure: .minutes)]
    _ = try store.synchronize(changed)
    let signed = try store.record(
      NewEvent(.sign, by: .handler, unit: "u1"), on: number, at: moment(day: 1, hour: 11))
    #expect(signed.deadlines == dispatched.deadlines)
  }

  @Test("an extension survives a second dispatch")
  func extended() throws {
    let dispatch = NewEvent(.dispatch, by: .dispatcher, target: "u1")
    try store.record(dispatch, on: number, at: monday + 1)
    let later = monday + 2_000_000
    try store.record(NewEvent(.extend, by: .supervisor, extendedTo: later), on: number, at: monday + 2)
    #expect(try store.record(dispatch, on: number, at: monday + 3).deadlines.answer == later)
  }

  @Test("a reopened case is given a new time from then on")
  func reopened() throws {
    try store.record(NewEvent(.answer, by: .dispatcher, text: "x"), on: number, at: monday + 1)
    let again = try store.record(NewEvent(.reopen, by: .supervisor), on: number, at: moment(day: 3, hour: 9))
    #expect(again.answeredAt == nil)
    #expect(again.deadlines.answer == moment(day: 7, hour: 0) + 63_000)
  }

  @Test("a number nobody has is told")
  func unknown() throws {
    let stranger = CaseNumber(day: CivilDate(daysSince1970: 1), ordinal: 1)
    #expect(throws: StoreError.unknownCase(stranger.description)) {
      try store.record(NewEvent(.remark, by: .leader), on: stranger, at: monday)
    }
  }

  @Test("the work lists show what waits: at the dispatcher's, at a unit's, overdue")
  func workLists() throws {
    #expect(try store.workList(.inbox).map(\.number) == [number])
    #expect(try store.workList(.overdue(at: monday)).isEmpty)
    #expect(try store.workList(.overdue(at: monday + 864_000)).map(\.number) == [number])
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u2"), on: number, at: monday)
    #expect(try store.workList(.inbox).isEmpty)
    #expect(try store.workList(.unit("u2")).map(\.eventCount) == [2])
    #expect(try store.workList(.unit("u1")).isEmpty)
  }
}
