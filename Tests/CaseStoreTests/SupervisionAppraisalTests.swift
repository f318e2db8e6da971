import CaseStore
import Casework
import Testing

@Suite("What a month's appraisal is made of")
struct SupervisionAppraisalTests {
  let workspace: Workspace
  let store: CaseStore
  private let month = UTCOffset.china.date(monday).month

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
  }

  private func answered(by unit: String, at moment: Timestamp, _ generator: inout SeededGenerator) throws -> CaseNumber
  {
    let number = try store.receiveSample(at: moment, &generator).number
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: unit), on: number, at: moment + 60)
    try store.record(NewEvent(.sign, by: .handler, unit: unit), on: number, at: moment + 120)
    try store.record(NewEvent(.answer, by: .handler, unit: unit, text: "好了"), on: number, at: moment + 180)
    return number
  }

  @Test("a case that moved on after the cut-off is counted as it stood then")
  func reproducible() throws {
    var generator = SeededGenerator(3)
    let number = try answered(by: "u1", at: monday, &generator)
    _ = try answered(by: "u2", at: monday + 10, &generator)
    let cutOff = monday + 86_400
    let before = try store.appraisalData(month, cutOff: cutOff).counts
    #expect(before["u1"]?.tally.onTime == Ratio(1, of: 1))
    try store.record(NewEvent(.reopen, by: .supervisor, text: "x"), on: number, at: cutOff)
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u2"), on: number, at: cutOff + 60)
    var late = SeededGenerator(4)
    _ = try store.receiveSample(at: cutOff + 100, &late)
    let after = try store.appraisalData(month, cutOff: cutOff).counts
    #expect(after == before)
    #expect(try store.appraisalData(month, cutOff: cutOff + 86_400).counts["u1"] == nil)
  }

  @Test("cases taken out of the rates are listed with the reason that was written")
  func exclusions() throws {
    var generator = SeededGenerator(5)
    let declined = try store.receiveSample(&generator).number
    try store.record(NewEvent(.decline, by: .dispatcher, text: "不属本区"), on: declined, at: monday + 60)
    let merged = try store.receiveSample(&generator).number
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u1"), on: merged, at: monday + 60)
    try store.record(
      NewEvent(.merge, by: .dispatcher, earlierCase: declined.description), on: merged, at: monday + 90)
    let data = try store.appraisalData(month, cutOff: monday + 86_400)
    #expect(data.exclusions.map(\.number) == [declined, merged])
    #expect(data.exclusions.map(\.unit) == [nil, "u1"])
    #expect(data.exclusions.map(\.state) == [.declined, .merged])
    #expect(data.exclusions.map(\.reason) == ["不属本区", ""])
    #expect(data.counts[""]?.tally.excluded == [.declined: 1])
    #expect(data.counts["u1"]?.tally.excluded == [.merged: 1])
    #expect(try store.appraisalData(month.next, cutOff: monday + 90 * 86_400).exclusions.isEmpty)
  }

  @Test("follow-ups count where the resident was reached, and calls by their unit")
  func followUpsAndCalls() throws {
    var generator = SeededGenerator(6)
    let first = try answered(by: "u1", at: monday, &generator)
    let second = try answered(by: "u1", at: monday + 1, &generator)
    try store.record(
      NewEvent(.followUp, by: .supervisor, grade: .satisfied, outcome: .reached), on: first, at: monday + 300)
    try store.record(NewEvent(.followUp, by: .supervisor, outcome: .unreachable), on: second, at: monday + 300)
    _ = try store.take(
      CallLogEntry(day: UTCOffset.china.date(monday), line: "a", unit: "u1", offered: 4, answered: 3))
    let counts = try #require(try store.appraisalData(month, cutOff: monday + 86_400).counts["u1"])
    #expect(counts.ratio(of: .followedUp) == Ratio(1, of: 2))
    #expect(counts.ratio(of: .answeredCalls) == Ratio(3, of: 4))
  }
}
