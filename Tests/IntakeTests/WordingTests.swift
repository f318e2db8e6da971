import Casework
import Testing

@Suite("Sentences that are chosen while a page is made")
struct WordingTests {
  @Test("are there for every state, action, grade and outcome", arguments: ["zh", "en"])
  func complete(language: String) throws {
    let lines = try Files.read(Checkout.root + "/site-templates/wording/\(language).txt").split(separator: "\n")
    let keys = Set(
      lines.compactMap { $0.split(separator: "=", maxSplits: 1).first }.map { String($0.filter { $0 != " " }) })
    var wanted = Action.allCases.map { "event.\($0.rawValue)" }
    for state in CaseState.allCases { wanted += ["state", "next", "earlier"].map { "\($0).\(state.rawValue)" } }
    wanted += Grade.allCases.map { "grade.\($0.rawValue)" } + Resolution.allCases.map { "resolution.\($0.rawValue)" }
    wanted += Kind.allCases.map { "kind.\($0.rawValue)" }
    wanted += ["rated", "confirmed", "added", "hidden", "withdrawn", "anew", "late", "followed", "many"]
      .map { "status.notice.\($0)" }
    // What the desk alone does is no line of a reporter's history.
    let missing = Set(wanted).subtracting(keys).subtracting(["event.disclose"])
    #expect(missing.isEmpty)
  }
}
