import CaseStore
import Casework
import Testing

@Suite("Call logs and phone sessions")
struct SupervisionCallTests {
  let workspace: Workspace
  let store: CaseStore
  private let day = CivilDate(daysSince1970: 20_773)

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  @Test("a line's day is one entry however often it is handed in, and other numbers replace it only when asked to")
  func callLogs() throws {
    let entry = CallLogEntry(day: day, line: "12345", offered: 63, answered: 60)
    #expect(try store.take(entry) == .added)
    #expect(try store.take(entry) == .present)
    var corrected = entry
    corrected.answered = 61
    #expect(try store.take(corrected) == .differs)
    #expect(try store.callTotals(in: day..<day + 1).map(\.answered) == [Ratio(60, of: 63)])
    #expect(try store.take(corrected, replacing: true) == .replaced)
    #expect(try store.callTotals(in: day..<day + 1).map(\.answered) == [Ratio(61, of: 63)])
  }

  @Test("calls are added up by unit over the days asked for")
  func totals() throws {
    _ = try store.take(CallLogEntry(day: day, line: "a", unit: "u1", offered: 10, answered: 9))
    _ = try store.take(CallLogEntry(day: day + 1, line: "a", unit: "u1", offered: 10, answered: 8))
    _ = try store.take(CallLogEntry(day: day, line: "b", unit: "u2", offered: 5, answered: 5))
    _ = try store.take(CallLogEntry(day: day + 2, line: "b", unit: "u2", offered: 7, answered: 1))
    let totals = try store.callTotals(in: day..<day + 2)
    #expect(totals.map(\.unit) == ["u1", "u2"])
    #expect(totals.map(\.answered) == [Ratio(17, of: 20), Ratio(5, of: 5)])
  }

  @Test("calls are added up by month and unit, the portal's own lines first, up to a day")
  func monthlyTotals() throws {
    let first = try #require(CivilDate("2026-10-31"))
    _ = try store.take(CallLogEntry(day: first, line: "b", unit: "u2", offered: 5, answered: 5))
    _ = try store.take(CallLogEntry(day: first + 1, line: "a", unit: "u1", offered: 10, answered: 8))
    _ = try store.take(CallLogEntry(day: first + 2, line: "a", unit: "u1", offered: 10, answered: 9))
    _ = try store.take(CallLogEntry(day: first + 2, line: "own", offered: 3, answered: 2))
    _ = try store.take(CallLogEntry(day: first + 3, line: "a", unit: "u1", offered: 99, answered: 1))
    let totals = try store.monthlyCallTotals(before: first + 3)
    #expect(totals.map(\.month.description) == ["2026-10", "2026-11", "2026-11"])
    #expect(totals.map(\.calls.unit) == ["u2", nil, "u1"])
    #expect(totals.map(\.calls.answered) == [Ratio(5, of: 5), Ratio(2, of: 3), Ratio(17, of: 20)])
  }

  @Test("a session is known by its source id")
  func sessions() throws {
    let session = PhoneSessionEntry(sourceID: "7", day: day, host: "王局长", unit: "u1", calls: 12, solved: 9)
    #expect(try store.take(session) == .added)
    #expect(try store.take(session) == .present)
    var other = session
    other.solved = 10
    #expect(try store.take(other) == .differs)
    #expect(try store.phoneSessions(in: day..<day + 1) == [session])
    #expect(try store.take(other, replacing: true) == .replaced)
    #expect(try store.phoneSessions(in: day..<day + 1) == [other])
    #expect(try store.phoneSessions(in: day + 1..<day + 2).isEmpty)
  }

  @Test("a unit that nobody knows is told, and nothing is kept")
  func unknownUnit() throws {
    #expect(throws: StoreError.unknownUnit("u9")) {
      try store.take(CallLogEntry(day: day, line: "a", unit: "u9", offered: 1, answered: 1))
    }
    #expect(try store.callTotals(in: day..<day + 1).isEmpty)
  }
}
