import HTTPExchange
import Intake
import Testing
import Workspace

@Suite("Whatever fails, there is an answer")
struct TroubleTests {
  let portal: TestPortal
  let desk: Desk

  init() throws {
    portal = try TestPortal()
    desk = Desk(portal)
  }

  @Test("an address that is none, and a method that does not fit")
  func addresses() throws {
    #expect(try desk.get("/nothing").status == 404)
    #expect(try desk.get("").status == 404)
    #expect(try desk.get("/submit/x").status == 404)
    let wrong = try desk.get("/submit")
    #expect(wrong.status == 405 && wrong["Allow"] == "POST" && wrong.body.contains("E应办"))
    #expect(try desk.post("/status", []).status == 405)
    #expect(try desk.get("/status", method: .other)["Allow"] == "GET, HEAD")
    #expect(try desk.get("/track", method: .head).status == 200)
  }

  @Test("a body that is no form")
  func types() throws {
    #expect(try desk.post("/submit", goodReport, type: "text/plain").status == 415)
    #expect(try desk.post("/submit", goodReport, type: "multipart/form-data; boundary=x").status == 415)
    #expect(try desk.post("/track", [], type: "application/json").status == 415)
    let many = (0..<100).map { ("f\($0)", "x") }
    let answer = try desk.post("/submit", many)
    #expect(answer.status == 413 && answer.body.contains("写短一些"))
  }

  @Test("a request refused before it was read gets a page")
  func refusal() {
    let page = String(decoding: desk.handler.page(for: .bodyShort), as: UTF8.self)
    #expect(page.contains("返回上一页") && page.contains("E应办"))
  }

  @Test("a store that takes nothing: the form is there again with everything typed, another way, when to come back")
  func refusing() throws {
    try portal.run("CREATE TRIGGER broken BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'broken'); END")
    let text = "写了很久的一段话 " + String(repeating: "长", count: 1900)
    let answer = try desk.post(
      "/submit", [("place", "c1"), ("text", text), ("kind", "complaint"), ("category", "k1")])
    #expect(answer.status == 503 && answer["Retry-After"] != nil)
    #expect(answer.body.contains(text) && answer.body.contains("0533-2180000"))
    #expect(answer.body.contains("value=\"complaint\" checked") && answer.body.contains("value=\"k1\" selected"))
    #expect(answer.body.contains("您写的内容还在"))
    #expect(try portal.column("SELECT count(*) FROM cases") == ["0"])
    try portal.run("DROP TRIGGER broken")
    let key = try #require(answer.body.between("name=\"key\" value=\"", "\""))
    #expect(try desk.post("/submit", goodReport + [("key", key)]).status == 303)
    #expect(!desk.notes.all.isEmpty && !desk.notes.all.contains("写了"))
  }

  @Test("no database: the form is there again with everything typed")
  func missing() throws {
    Files.remove(portal.workspace.database)
    let answer = try desk.post("/submit", goodReport + [("phone", "13800138000")])
    #expect(answer.status == 503 && answer["Retry-After"] != nil)
    for (name, value) in goodReport + [("phone", "13800138000")] { #expect(answer.body.contains(value), "\(name)") }
    #expect(try desk.get("/status", [("n", "20261116-0001"), ("q", "AAAAAA")]).status == 503)
    #expect(try desk.get("/track").status == 503)
    #expect(desk.notes.all.contains("There is no database at") && !desk.notes.all.contains("138"))
    #expect(!Files.exists(portal.workspace.database), "and none was made")
  }

  @Test("a database of another program, or damaged, is left alone and told")
  func foreign() throws {
    try portal.write("var/portal.sqlite", String(repeating: "no database ", count: 1000))
    let answer = try desk.post("/submit", goodReport)
    #expect(answer.status == 503 && answer.body.contains("路灯不亮三天了"))
    #expect(desk.notes.all.contains("not a Huiyin database"))
  }

  @Test("a template that cannot be compiled: status 500, a line for the operator, and reports are taken all the same")
  func templates() throws {
    Files.remove(portal.workspace.templates)
    #expect(try desk.post("/submit", goodReport).status == 303)
    let answer = try desk.get("/track")
    #expect(answer.status == 500 && !answer.body.isEmpty)
    #expect(desk.notes.all.contains("wording/zh.txt"))
  }
}
