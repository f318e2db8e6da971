import CaseStore
import Casework
import Testing

@Suite("A resident follows a case")
struct TrackTests {
  let portal: TestPortal
  let desk: Desk

  init() throws {
    portal = try TestPortal()
    desk = Desk(portal)
    _ = try desk.post("/submit", goodReport)
  }

  private var queryCode: String {
    get throws { try #require(try portal.column("SELECT query_code FROM cases").first) }
  }

  private func act(_ event: NewEvent, after seconds: Int64) throws {
    let number = try #require(CaseNumber(typed: "20261116-0001"))
    _ = try portal.store().record(event, on: number, at: monday + seconds)
  }

  private func statusPage(at moment: Timestamp = monday) throws -> String {
    let answer = try Desk(portal, at: moment).get("/status", [("n", "20261116-0001"), ("q", try queryCode)])
    #expect(answer.status == 200 && answer["Cache-Control"] == "no-store")
    return answer.body
  }

  @Test("number and query code lead to the case, in whatever spelling they are typed")
  func found() throws {
    let typed = "20261116 – 0001", code = try queryCode.lowercased()
    let answer = try desk.post("/track", [("number", typed), ("query", code)])
    #expect(answer.status == 303)
    let page = try desk.follow(answer)
    #expect(page.status == 200)
    #expect(page.body.contains("已收到，等待派单") && page.body.contains("路灯不亮三天了"))
    #expect(page.body.contains("下一步：工作人员把它派给负责的单位。"))
    #expect(page.body.contains("应在 2026年11月19日（星期四）17:30 前答复。"))
  }

  @Test("whatever is wrong, the answer is the same but for what was typed")
  func wrong() throws {
    let code = try queryCode
    var chance = SeededGenerator(9)
    let other = CodeText(using: &chance).text
    let wrong = [("20261116-0001", other), ("20261116-0002", code), ("x", code), ("20261116-0001", "<"), ("", "")]
    let answers = try wrong.map { try desk.post("/track", [("number", $0.0), ("query", $0.1)]) }
    for (answer, typed) in zip(answers, wrong) {
      #expect(answer.status == 422)
      let neutral = unescaped(answer.body).replacing("value=\"\(typed.0)\"", with: "value=\"\"")
        .replacing("value=\"\(typed.1)\"", with: "value=\"\"")
      #expect(neutral == unescaped(answers[4].body))
      #expect(answer.body.contains("没有查到这个编号"))
    }
    #expect(try desk.get("/status", [("n", "20261116-0001"), ("q", other)]).status == 404)
    #expect(try desk.get("/receipt", [("n", "20261116-0002"), ("q", code)]).status == 404)
    #expect(try desk.get("/status").status == 404)
  }

  @Test("the page says who acts next and by when, step by step, and shows the answer")
  func steps() throws {
    try act(NewEvent(.dispatch, by: .dispatcher, target: "u1"), after: 600)
    var page = try statusPage()
    #expect(page.contains("已派给城管局") && page.contains("下一步：城管局签收。"))
    #expect(page.contains("应在 2026年11月16日（星期一）11:10 前签收。"))
    try act(NewEvent(.sign, by: .handler, unit: "u1"), after: 1200)
    try act(NewEvent(.remark, by: .handler, unit: "u1", text: "内部备注"), after: 1300)
    page = try statusPage(at: monday + 30 * 86_400)
    #expect(page.contains("应在 2026年11月19日（星期四）17:30 前答复，现在已经超期。"))
    try act(NewEvent(.answer, by: .handler, unit: "u1", text: "已修好。\n\n换了 <LED> 灯。"), after: 86_400)
    page = try statusPage()
    #expect(page.contains("<p>已修好。</p>\n<p>换了 &lt;LED&gt; 灯。</p>"))
    #expect(page.contains("<time datetime=\"2026-11-17\">2026年11月17日</time> 已答复"))
    #expect(!page.contains("内部备注"))
  }

  @Test("a case that is not accepted says why")
  func declined() throws {
    try act(NewEvent(.decline, by: .dispatcher, text: "不属于本区管辖"), after: 600)
    let page = try statusPage()
    #expect(page.contains("不予受理的原因") && page.contains("不属于本区管辖") && page.contains("原因在下面。"))
  }

  @Test("the form can be opened by itself")
  func form() throws {
    let answer = try desk.get("/track")
    #expect(answer.status == 200 && answer.body.contains("name=\"number\"") && answer.body.contains("name=\"query\""))
    #expect(!answer.body.contains("role=\"alert\""))
  }
}
