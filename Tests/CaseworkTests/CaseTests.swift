import Casework
import Testing

@Suite("A case is what its events add up to")
struct CaseTests {
  private func event(
    _ sequence: Int, _ action: Action, _ role: Role, target: String? = nil, grade: Grade? = nil,
    due: Int64? = nil
  ) -> Event {
    Event(
      sequence: sequence, at: Timestamp(seconds: Int64(sequence) * 100), action: action, role: role, target: target,
      deadlines: due.map { Deadlines(answer: Timestamp(seconds: $0)) }, grade: grade)
  }

  @Test("an unhappy rating and a reopening start a fresh round with a fresh deadline")
  func reopened() throws {
    let history = [
      event(1, .receive, .resident, due: 900), event(2, .dispatch, .dispatcher, target: "water"),
      event(3, .sign, .handler), event(4, .contact, .handler), event(5, .answer, .handler),
      event(6, .rate, .resident, grade: .veryDissatisfied), event(7, .reopen, .system, due: 2000),
    ]
    let folded = try #require(try Case(history: history))
    #expect(folded.state == .dispatched)
    #expect(folded.unit == "water")
    #expect(folded.reopenCount == 1)
    #expect(folded.answeredAt == nil && folded.grade == nil && folded.signedAt == nil)
    #expect(folded.deadlines.answer == Timestamp(seconds: 2000))
    #expect(folded.eventCount == 7)
  }

  @Test("a returned case keeps the answer's deadline when it is dispatched to another unit")
  func returned() throws {
    let history = [
      event(1, .receive, .resident, due: 900), event(2, .dispatch, .dispatcher, target: "water"),
      event(3, .sendBack, .handler, target: "roads"), event(4, .dispatch, .dispatcher, target: "roads"),
    ]
    let folded = try #require(try Case(history: history))
    #expect(folded.unit == "roads")
    #expect(folded.returnCount == 1)
    #expect(folded.deadlines.answer == Timestamp(seconds: 900))
  }

  @Test("an answer is rated once, a clock is stopped once, and a unit that has not joined contributes nothing")
  func once() throws {
    var sum = try #require(
      try Case(history: [
        event(1, .receive, .resident), event(2, .dispatch, .dispatcher, target: "water"), event(3, .sign, .handler),
        event(4, .pause, .handler),
      ]))
    #expect(throws: Refusal(action: .pause, state: .signed, role: .handler, cause: .repeated)) {
      try sum.apply(event(5, .pause, .handler))
    }
    try sum.apply(event(5, .unpause, .system))
    #expect(sum.pausedAt == nil && sum.pauseCount == 1)
    #expect(throws: Refusal.self) { try sum.apply(event(6, .unpause, .system)) }
    #expect(throws: Refusal.self) { try sum.apply(event(6, .contribute, .handler)) }
    try sum.apply(event(6, .answer, .handler))
    try sum.apply(event(7, .close, .system))
    try sum.apply(event(8, .rate, .resident, grade: .satisfied))
    #expect(throws: Refusal(action: .rate, state: .closed, role: .resident, cause: .repeated)) {
      try sum.apply(event(9, .rate, .resident, grade: .veryDissatisfied))
    }
    #expect(sum.grade == .satisfied && sum.eventCount == 8)
  }

  @Test("co-units join and contribute beside the lead, and leave with the next dispatch")
  func jointly() throws {
    var sum = try #require(
      try Case(history: [
        event(1, .receive, .resident), event(2, .dispatch, .dispatcher, target: "water"),
        event(3, .joinUnit, .dispatcher, target: "roads"),
      ]))
    #expect(throws: Refusal.self) { try sum.apply(event(4, .joinUnit, .dispatcher, target: "roads")) }
    #expect(throws: Refusal.self) { try sum.apply(event(4, .joinUnit, .dispatcher, target: "water")) }
    var part = event(4, .contribute, .handler)
    part.unit = "roads"
    try sum.apply(part)
    #expect(sum.coUnits == [CoUnit(unit: "roads", contributedAt: Timestamp(seconds: 400))])
    #expect(sum.flags == [.joint] && sum.state == .dispatched)
    try sum.apply(event(5, .dispatch, .dispatcher, target: "roads"))
    #expect(sum.coUnits.isEmpty)
  }

  @Test("a refused event leaves the case as it was")
  func refused() throws {
    var folded = try Case(event(1, .receive, .resident))
    let before = folded
    #expect(throws: Refusal.self) { try folded.apply(event(2, .close, .resident)) }
    #expect(folded == before)
  }

  @Test("a history begins with a report")
  func begins() {
    #expect(throws: Refusal.self) { try Case(history: [event(1, .dispatch, .dispatcher)]) }
  }

  @Test(
    "a case number is understood however it is typed",
    arguments: ["20261121-0042", "20261121 0042", "202611210042", "20261121－0042", "２０２６１１２１-００４２", "20261121—0042"])
  func numbers(typed: String) {
    #expect(CaseNumber(typed: typed)?.description == "20261121-0042")
    #expect(CaseNumber(typed: typed)?.month == "2026-11")
  }

  @Test("what is no case number is not taken for one", arguments: ["", "2026", "20261121-0042x", "1234567890123456"])
  func notNumbers(typed: String) {
    #expect(CaseNumber(typed: typed) == nil)
  }

  @Test("the ten-thousandth report of a day has a number of its own")
  func busyDay() throws {
    let day = try #require(CivilDate("2026-11-21"))
    #expect(CaseNumber(day: day, ordinal: 9_999).description == "20261121-9999")
    #expect(CaseNumber(day: day, ordinal: 10_000).description == "20261121-10000")
    #expect(CaseNumber(typed: "20261121-10000")?.description == "20261121-10000")
  }
}
