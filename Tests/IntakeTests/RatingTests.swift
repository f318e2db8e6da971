import CaseStore
import Casework
import Testing
import Workspace

@Suite("A resident rates an answer")
struct RatingTests {
  let portal: TestPortal
  let own: OwnCase

  init() throws {
    portal = try TestPortal()
    try portal.switchRulesOn()
    own = try OwnCase(portal)
  }

  private static let happy = [("answer", "4"), ("grade", "4"), ("resolution", "2"), ("text", "挺快")]
  private static let unhappy = [("answer", "4"), ("grade", "2"), ("resolution", "0"), ("text", "还是不亮")]

  @Test("only an answer has the form, with nothing chosen beforehand")
  func form() throws {
    #expect(try !own.page().body.contains("name=\"grade\""))
    try own.answer()
    let page = try own.page().body
    for value in 1...5 { #expect(page.contains("name=\"grade\" value=\"\(value)\"")) }
    for value in 0...2 { #expect(page.contains("name=\"resolution\" value=\"\(value)\"")) }
    #expect(page.contains("name=\"answer\" value=\"4\"") && page.contains("action=\"/cgi-bin/report/rate\""))
    #expect(!page.contains(" checked"))
  }

  @Test("it counts once, however often it is sent, and the page then says what was said")
  func once() throws {
    try own.answer()
    for _ in 1...3 {
      let answer = try own.post("/rate", Self.happy)
      #expect(answer.status == 303 && answer["Cache-Control"] == "no-store")
      let page = try Desk(portal, at: monday + 7200).follow(answer).body
      #expect(page.contains("已记下您的评价") && page.contains("您的评价：满意 · 已解决") && page.contains("挺快"))
      #expect(!page.contains("name=\"grade\""))
    }
    #expect(try own.history() == [.receive, .dispatch, .sign, .answer, .rate])
  }

  @Test("what was not chosen is asked for, above the form and at the field, and everything else is kept")
  func mistakes() throws {
    try own.answer()
    let long = String(repeating: "长", count: 501)
    let answer = try own.post("/rate", [("answer", "4"), ("resolution", "1"), ("text", long)])
    #expect(answer.status == 422)
    let summary = try #require(answer.body.between("role=\"alert\"", "</div>"))
    #expect(summary.contains("<a href=\"#grade\">选一项：满意不满意"))
    #expect(summary.contains("<a href=\"#judgement-text\">内容最多 500 个字，现在是 501 个字"))
    #expect(answer.body.contains("id=\"grade\"") && answer.body.contains("id=\"judgement-text\""))
    #expect(answer.body.contains("name=\"resolution\" value=\"1\" checked") && answer.body.contains(long))
    #expect(answer.body.contains("name=\"query\" value=\"\(own.queryCode)\""))
    #expect(try own.post("/rate", [("answer", "4"), ("grade", "9"), ("resolution", "-1")]).status == 422)
    #expect(try own.history().last == .answer)
  }

  @Test("an unhappy one takes the case up again; the page says so with the new deadline")
  func reopened() throws {
    try own.answer()
    let page = try Desk(portal, at: monday + 86_400).follow(try own.post("/rate", Self.unhappy, after: 86_400)).body
    #expect(page.contains("已派给城管局"))
    #expect(page.contains("您的评价是没有办好，所以重新办理，新的答复时限是 2026年11月20日（星期五）17:30。"))
    #expect(page.contains("以前的答复") && page.contains("还是不亮"))
    #expect(try own.history().suffix(2) == [.rate, .reopen])
    #expect(try own.post("/rate", Self.unhappy, after: 90_000).status == 303, "the same form again")
    #expect(try own.history().last == .reopen)
  }

  @Test("where no rule takes it up again, the page says that a person decides")
  func decidedByPerson() throws {
    try portal.run("UPDATE settings SET value = '0' WHERE key = 'rule-reopens-at-most'")
    try own.answer()
    let page = try Desk(portal).follow(try own.post("/rate", Self.unhappy)).body
    #expect(page.contains("工作人员会看到您的评价，决定下一步怎么办。"))
    #expect(try own.history().last == .rate)
  }

  @Test("a new answer meanwhile is shown first: the rating was of another")
  func stale() throws {
    try own.answer()
    try own.act(
      NewEvent(.reopen, by: .supervisor), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.answer, by: .handler, unit: "u1", text: "换了新灯。"))
    let answer = try own.post("/rate", Self.happy)
    #expect(answer.status == 409)
    #expect(answer.body.contains("您的评价没有记下") && answer.body.contains("换了新灯。"))
    #expect(answer.body.contains(">\n挺快</textarea>") && answer.body.contains("name=\"answer\" value=\"7\""))
    #expect(try own.history().last == .answer)
  }

  @Test("before there is an answer nothing is noted, and the page says so")
  func early() throws {
    let answer = try own.post("/rate", Self.happy)
    #expect(answer.status == 409 && answer.body.contains("没有记下"))
    #expect(try own.history() == [.receive])
  }

  @Test("a store that takes nothing, or none at all: the form is there again with everything chosen and typed")
  func trouble() throws {
    try own.answer()
    try portal.run("CREATE TRIGGER broken BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'broken'); END")
    var answers = [try own.post("/rate", Self.happy)]
    Files.remove(portal.workspace.database)
    answers.append(try own.post("/rate", Self.happy))
    for answer in answers {
      #expect(answer.status == 503 && answer["Retry-After"] != nil && answer.body.contains("您写的内容还在"))
      #expect(answer.body.contains("name=\"grade\" value=\"4\" checked") && answer.body.contains(">\n挺快</textarea>"))
      #expect(answer.body.contains("name=\"resolution\" value=\"2\" checked"))
      #expect(answer.body.contains("name=\"query\" value=\"\(own.queryCode)\""))
    }
  }
}
