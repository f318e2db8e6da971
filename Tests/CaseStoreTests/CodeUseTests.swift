import CaseStore
import Casework
import Testing

@Suite("What printed codes bring in")
struct CodeUseTests {
  private let workspace: Workspace
  private let store: CaseStore
  private var chance = SeededGenerator(7)

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
    try store.addCodes([
      Code(text: "BCODE2", place: "c2", material: "poster", placement: ""),
      Code(text: "DCODE3", place: "c1", material: "door plate", placement: "gate"),
    ])
  }

  private mutating func receive(
    _ origin: NewReport.Origin, at moment: Timestamp, held reasons: Set<HoldReason> = []
  ) throws -> CaseNumber {
    var report = NewReport(origin: origin, category: "k1", kind: .help, channel: .web, text: "路灯不亮")
    report.screening = Screening(
      reasons: reasons, keys: nil, day: CivilDate(daysSince1970: 20_773), limits: AbuseLimits())
    return try store.receive(report, at: moment, using: &chance).number
  }

  private func uses() throws -> [String] {
    try store.codeUses(recentSince: monday).map {
      "\($0.code.text) \($0.reports) \($0.recent) \($0.latest.map { $0 - monday } ?? 0)"
    }
  }

  @Test("is counted by code, in the order of places and materials, the recent apart; none is none")
  mutating func counts() throws {
    _ = try receive(.code("ACODE1"), at: monday + -86_400)
    _ = try receive(.code("ACODE1"), at: monday)
    _ = try receive(.code("ACODE1"), at: monday + 5)
    _ = try receive(.code("BCODE2"), at: monday + -9)
    _ = try receive(.place("c1"), at: monday + 60)
    #expect(try uses() == ["DCODE3 0 0 0", "ACODE1 3 2 5", "BCODE2 1 0 -9"])
  }

  @Test("counts for the code that was scanned, though it leads on to another")
  mutating func redirected() throws {
    try store.redirect(code: "ACODE1", to: "BCODE2")
    _ = try receive(.code("ACODE1"), at: monday)
    #expect(try uses() == ["DCODE3 0 0 0", "ACODE1 1 1 0", "BCODE2 0 0 0"])
    #expect(try store.codeUses(recentSince: monday)[1].code.status == .redirected(to: "BCODE2"))
  }

  @Test("does not count what is held back, until it is let through")
  mutating func held() throws {
    let number = try receive(.code("ACODE1"), at: monday, held: [.trap])
    #expect(try uses()[1] == "ACODE1 0 0 0")
    _ = try store.decide(
      .release, on: number, by: HoldJudge(login: nil, role: .dispatcher, reason: ""), at: monday + 30)
    #expect(try uses()[1] == "ACODE1 1 1 0")
  }
}
