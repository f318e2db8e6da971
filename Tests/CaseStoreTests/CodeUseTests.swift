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
    try store.codeUses(CodeUseQuery(recentSince: monday)).uses.map(Self.line)
  }

  private static func line(_ use: CodeUse) -> String {
    "\(use.code.text) \(use.reports) \(use.recent) \(use.latest.map { $0 - monday } ?? 0)"
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
    #expect(try store.codeUses(CodeUseQuery(recentSince: monday)).uses[1].code.status == .redirected(to: "BCODE2"))
  }

  @Test("does not count what is held back, until it is let through")
  mutating func held() throws {
    let number = try receive(.code("ACODE1"), at: monday, held: [.trap])
    #expect(try uses()[1] == "ACODE1 0 0 0")
    _ = try store.decide(
      .release, on: number, by: HoldJudge(login: nil, role: .dispatcher, reason: ""), at: monday + 30)
    #expect(try uses()[1] == "ACODE1 1 1 0")
  }

  @Test("the first and the last report are told, those held back left out")
  mutating func firstAndLatest() throws {
    _ = try receive(.code("ACODE1"), at: monday + -100, held: [.trap])
    _ = try receive(.code("ACODE1"), at: monday)
    _ = try receive(.code("ACODE1"), at: monday + 60)
    _ = try receive(.code("ACODE1"), at: monday + 90, held: [.trap])
    let use = try #require(
      try store.codeUses(CodeUseQuery(recentSince: monday)).uses.first { $0.code.text == "ACODE1" })
    #expect(use.first == monday && use.latest == monday + 60 && use.reports == 2 && use.recent == 2)
    #expect(use.placeName == "一社区" && use.area == "一街道" && use.level == .community)
  }

  @Test(
    "is asked about by place with what lies in it, by material, by silence; sums stand over all of it, page by page")
  mutating func filters() throws {
    _ = try receive(.code("ACODE1"), at: monday)
    _ = try receive(.code("BCODE2"), at: monday + 60)
    _ = try receive(.code("BCODE2"), at: monday + -60)
    try store.retire(code: "DCODE3")
    try store.addCodes([Code(text: "ECODE4", place: "s1", material: "poster", placement: "hall")])
    var asked = CodeUseQuery(recentSince: monday, order: .latest)
    #expect(try texts(asked) == ["BCODE2", "ACODE1", "ECODE4", "DCODE3"])
    asked.order = .reports
    (asked.skipping, asked.limit) = (1, 2)
    let page = try store.codeUses(asked)
    #expect(page.uses.map(\.code.text) == ["ACODE1", "ECODE4"])
    #expect(page.totals.codes == 4 && page.totals.active == 3 && page.totals.never == 1)
    #expect(page.totals.reports == 3 && page.totals.recent == 2)
    #expect(try texts(CodeUseQuery(recentSince: monday, place: "c2")) == ["BCODE2"])
    #expect(try store.codeUses(CodeUseQuery(recentSince: monday, place: "d")).totals.codes == 4)
    #expect(try texts(CodeUseQuery(recentSince: monday, place: "none")) == [])
    #expect(try texts(CodeUseQuery(recentSince: monday, material: "door plate")) == ["DCODE3"])
    #expect(
      try texts(CodeUseQuery(recentSince: monday, neverReported: true)) == ["ECODE4"], "one out of use is no failure")
    #expect(try store.codeMaterials().contains("door plate"))
  }

  @Test("places without a code in use are found, and with them those whose code was retired")
  func bare() throws {
    #expect(try store.placesWithoutCode().places.map(\.place) == ["d", "s1"])
    try store.retire(code: "BCODE2")
    let inside = try store.placesWithoutCode(in: "s1", limit: 1)
    #expect(inside.places.map(\.place) == ["s1"] && inside.count == 2)
  }

  private func texts(_ asked: CodeUseQuery) throws -> [String] { try store.codeUses(asked).uses.map(\.code.text) }
}
