import CSQLite
import CaseStore
import Casework
import Testing

@Suite("Samples for follow-up and look-back")
struct SupervisionSampleTests {
  let workspace: Workspace
  let store: CaseStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
    var reference = PortalReference.sample
    reference.automatic = AutomaticRules(
      closesAfter: nil, escalations: [], followUpPercent: 30, lookBackDays: 30, lookBackPercent: 50)
    _ = try store.synchronize(reference)
  }

  /// Receives, answers and closes cases within one day.
  private func finish(_ count: Int, at moment: Timestamp) throws -> [CaseNumber] {
    var generator = SeededGenerator(UInt64(moment.seconds))
    return try (0..<count).map { _ in
      let number = try store.receiveSample(at: moment, &generator).number
      try store.record(NewEvent(.answer, by: .dispatcher, text: "好了"), on: number, at: moment + 60)
      try store.record(NewEvent(.close, by: .supervisor), on: number, at: moment + 120)
      return number
    }
  }

  private func draw(_ kind: SampleKind, at moment: Timestamp, seed: UInt64 = 5) throws -> [SampleDraw] {
    var generator = SeededGenerator(seed)
    return try store.drawSamples(kind, at: moment, using: &generator)
  }

  private let day: Int64 = 86_400

  @Test("a day is drawn from once it is over, once and for all, and drawing it again gives the same")
  func once() throws {
    let numbers = try finish(20, at: monday)
    #expect(try draw(.followUp, at: monday + 3600).map(\.population) == [0], "the day before")
    let draws = try draw(.followUp, at: monday + day)
    #expect(draws.map(\.population) == [20] && draws[0].percent == 30)
    #expect((6...7).contains(draws[0].cases.count) && Set(draws[0].cases).isSubset(of: numbers))
    #expect(try draw(.followUp, at: monday + day + 60).isEmpty)
    #expect(try store.sampleDraws().last == draws[0])
    #expect(try store.openSamples(.followUp).map(\.number) == draws[0].cases)
    #expect(try store.verifySamples().isEmpty)
  }

  @Test("days that were missed are drawn from one by one")
  func missed() throws {
    _ = try draw(.followUp, at: monday)
    _ = try finish(10, at: monday)
    _ = try finish(10, at: monday + 2 * day)
    let draws = try draw(.followUp, at: monday + 4 * day)
    #expect(draws.map(\.population) == [10, 0, 10, 0])
    #expect(Set(draws.map(\.seed)).count == 4)
  }

  @Test("a case followed up or reopened waits no more, and its next answer can be drawn again")
  func done() throws {
    _ = try finish(20, at: monday)
    let drawn = try draw(.followUp, at: monday + day)[0].cases
    try store.record(
      NewEvent(.followUp, by: .supervisor, grade: .satisfied, outcome: .reached), on: drawn[0], at: monday + day + 60)
    try store.record(NewEvent(.reopen, by: .supervisor, text: "x"), on: drawn[1], at: monday + day + 60)
    #expect(try store.openSamples(.followUp).map(\.number) == Array(drawn.dropFirst(2)))
    #expect(try store.verifySamples().isEmpty, "what happens later does not change what was drawn")
  }

  @Test("cases are looked back at the set number of days after closing")
  func lookBack() throws {
    _ = try finish(10, at: monday)
    _ = try draw(.lookBack, at: monday + 29 * day)
    let draws = try draw(.lookBack, at: monday + 30 * day)
    #expect(draws.map(\.population) == [10] && draws[0].cases.count == 5)
    try store.record(NewEvent(.lookBack, by: .supervisor), on: draws[0].cases[0], at: monday + 30 * day + 60)
    #expect(try store.openSamples(.lookBack).count == 4)
  }

  @Test("a sample chosen by hand, and an answer entered for a day already drawn from, come to light")
  func tampering() throws {
    _ = try finish(20, at: monday)
    let drawn = try draw(.followUp, at: monday + day)[0].cases
    #expect(try execute("DELETE FROM samples WHERE id = 1") == SQLITE_OK)
    let difference = try #require(try store.verifySamples().first)
    #expect(difference.cases == drawn && difference.recorded.cases == Array(drawn.dropFirst()))
    _ = try finish(1, at: monday + 60)
    #expect(try store.verifySamples().first?.population == 21)
  }

  @Test("the record of a draw is never changed")
  func recorded() throws {
    _ = try draw(.followUp, at: monday)
    #expect(try execute("UPDATE sample_draws SET seed = 1") == SQLITE_CONSTRAINT)
    #expect(try execute("DELETE FROM sample_draws") == SQLITE_CONSTRAINT)
  }

  @Test("rules that draw nothing draw nothing")
  func off() throws {
    _ = try store.synchronize(.sample)
    #expect(try draw(.followUp, at: monday).isEmpty && draw(.lookBack, at: monday).isEmpty)
  }

  private func execute(_ sql: String) throws -> Int32 {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    try #require(sqlite3_open(workspace.path, &database) == SQLITE_OK)
    return sqlite3_exec(database, sql, nil, nil, nil)
  }
}
