import CaseStore
import Casework
import Testing
import Workspace

@Suite("Grid workers and deputies report by a personal code")
struct PatrolTests {
  let portal: TestPortal
  let desk: Desk
  private static let codes: [String] = {
    var chance = SeededGenerator(21)
    return (0..<4).map { _ in CodeText(using: &chance).text }
  }()
  private var worker: String { Self.codes[0] }
  private var deputy: String { Self.codes[1] }

  init() throws {
    portal = try TestPortal()
    try portal.switchRulesOn()
    try portal.addUser("wang", role: .gridWorker, code: Self.codes[0], place: "c1")
    try portal.addUser("li", role: .deputy, code: Self.codes[1])
    try portal.addUser("gone", role: .gridWorker, code: Self.codes[2], place: "c1")
    try portal.run("UPDATE users SET is_disabled = 1 WHERE login = 'gone'")
    desk = Desk(portal)
  }

  private func report(_ fields: [(String, String)] = []) throws -> Answer {
    let given = Set(fields.map(\.0))
    let usual = [("worker", worker), ("place", "c1"), ("text", "井盖松动"), ("category", "k2"), ("handled", "no")]
    return try desk.post("/patrol", usual.filter { !given.contains($0.0) } + fields)
  }

  private func answer(_ number: CaseNumber) throws {
    for event in [
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.answer, by: .handler, unit: "u1", text: "已扶正"),
    ] { _ = try portal.store().record(event, on: number, at: monday + 60) }
  }

  @Test("a code opens a short form of their own, in whatever spelling")
  func form() throws {
    let page = try desk.get("/patrol", [("w", worker.lowercased())])
    #expect(page.status == 200 && page.body.contains("巡查上报") && page.body.contains("wang"))
    #expect(page.body.contains("type=\"hidden\" name=\"place\" value=\"c1\"") && page.body.contains("幸福社区"))
    for name in ["worker", "key", "text", "category", "handled", "note"] {
      #expect(page.body.contains("name=\"\(name)\""), "\(name)")
    }
    let theirs = try desk.get("/patrol", [("w", deputy)]).body
    #expect(
      theirs.contains("代表委员反映") && theirs.contains("<select id=\"place\"") && !theirs.contains("name=\"handled\""))
    #expect(theirs.contains("value=\"s1\">东风街道<") && theirs.contains("value=\"c1\">东风街道 幸福社区<"))
    #expect(try desk.get("/patrol").body.contains("个人编码"))
  }

  @Test("a report is stored for the channel and the person, and the form is there for the next")
  func reported() throws {
    let answer = try report()
    #expect(answer.status == 303)
    let page = try desk.follow(answer).body
    #expect(page.contains("已收到 20261116-0001。") && page.contains("井盖松动") && !page.contains("checked"))
    #expect(
      try portal.column("SELECT channel || '|' || kind || '|' || state FROM cases") == ["grid-worker|help|received"])
    #expect(try portal.column("SELECT role || '|' || user_id FROM events") == ["grid-worker|1"])
    _ = try report([("worker", deputy)])
    #expect(
      try portal.column("SELECT channel || '|' || kind FROM cases ORDER BY id") == [
        "grid-worker|help", "deputies|suggestion",
      ])
  }

  @Test("dealt with on the spot is received and answered in one, and sent twice it is one case")
  func handled() throws {
    let key = try #require(try desk.get("/patrol", [("w", worker)]).body.between("name=\"key\" value=\"", "\""))
    for _ in 1...2 {
      #expect(try report([("handled", "yes"), ("note", "已扶正"), ("key", key)]).status == 303)
    }
    #expect(
      try portal.column("SELECT action || '|' || role || '|' || ifnull(text, '') FROM events") == [
        "receive|grid-worker|", "answer|grid-worker|已扶正",
      ])
    #expect(try !desk.get("/patrol", [("w", worker)]).body.contains("等您核实"))
  }

  @Test("what is to be changed is said, and everything is kept")
  func mistakes() throws {
    let wrong: [(changed: (String, String), says: String, leadsTo: String)] = [
      (("text", " "), "写下发生了什么", "text"), (("handled", ""), "当场处理好了没有", "handled"),
      (("place", "d"), "不在您负责的范围里", "place"), (("category", "gone"), "这一类已经没有了", "category"),
    ]
    for mistake in wrong {
      let answer = try report([mistake.changed, ("note", "备注 <b>")])
      let summary = try #require(answer.body.between("role=\"alert\"", "</div>"))
      #expect(answer.status == 422 && summary.contains("<a href=\"#\(mistake.leadsTo)\">"), "\(mistake.leadsTo)")
      #expect(summary.contains(mistake.says) && answer.body.contains("id=\"\(mistake.leadsTo)\""))
      #expect(answer.body.contains(">\n备注 &lt;b&gt;</textarea>"))
    }
    let unsaid = try report([("handled", "yes")])
    #expect(unsaid.status == 422 && unsaid.body.contains("<a href=\"#note\">写下怎么处理的"))
    #expect(unsaid.body.contains("value=\"yes\" checked") && unsaid.body.contains("value=\"k2\" selected"))
    #expect(try portal.column("SELECT count(*) FROM cases") == ["0"])
  }

  @Test("a unit's answer is confirmed on the spot once; a “no” takes the case up again")
  func confirmed() throws {
    _ = try report()
    let number = try #require(CaseNumber(typed: "20261116-0001"))
    try answer(number)
    #expect(try desk.get("/patrol", [("w", worker)]).body.contains("等您核实"))
    let page = try desk.get("/status", [("w", worker), ("n", number.description)]).body
    #expect(page.contains("现场看过了吗？") && page.contains("已扶正") && !page.contains("name=\"grade\""))
    #expect(!page.contains(try #require(try portal.column("SELECT query_code FROM cases").first)))
    let fields = [("worker", worker), ("number", number.description), ("answer", "4")]
    #expect(try desk.post("/rate", fields).status == 422)
    for _ in 1...2 {
      #expect(try desk.post("/rate", fields + [("resolution", "0"), ("text", "还是松的")]).status == 303)
    }
    let actions = try portal.store().history(number).map(\.action)
    #expect(actions == [.receive, .dispatch, .sign, .answer, .confirm, .reopen])
    #expect(try desk.get("/status", [("w", worker), ("n", number.description)]).body.contains("所以重新办理"))
  }

  @Test("a published answer of the area is looked at on the spot; nothing but the public text is shown")
  func spot() throws {
    let own = try OwnCase(portal, text: "张三家门口黑")
    try own.answer("张三您好，修好了")
    let target = [("w", worker), ("n", own.number.description)]
    #expect(try desk.get("/spot", target).status == 404)
    let text = PublicText(title: "门口路灯", question: "门口不亮", answer: "修好了")
    try portal.store().publish(own.number, text, by: .editor, at: monday + 900)
    #expect(try desk.get("/patrol", [("w", worker)]).body.contains("spot?w=\(worker)&amp;n=\(own.number)"))
    let page = try desk.get("/spot", target).body
    #expect(page.contains("门口不亮") && page.contains("name=\"answer\" value=\"4\"") && !page.contains("张三"))
    #expect(try desk.get("/spot", [("w", deputy), target[1]]).status == 404)
    let fields = [("worker", worker), ("number", own.number.description), ("answer", "4"), ("text", "还黑着")]
    let unsaid = try desk.post("/spot", fields)
    #expect(unsaid.status == 422 && unsaid.body.contains("<a href=\"#resolution\">") && unsaid.body.contains("还黑着"))
    for _ in 1...2 {
      let done = try desk.post("/spot", fields + [("resolution", "0")])
      #expect(done.location == "/cgi-bin/report/patrol?w=\(worker)&d=confirmed")
      #expect(try desk.follow(done).body.contains("已记下现场核实的结果。"))
    }
    #expect(try own.history().suffix(2) == [.confirm, .reopen])
    #expect(try !own.page().body.contains("还黑着"), "what was found is for the desk")
    let other = fields.filter { $0.0 != "number" } + [("number", "20200101-0001"), ("resolution", "0")]
    #expect(try desk.post("/spot", other).status == 404)
  }

  @Test("a deputy rates the answer to the own report")
  func deputyRates() throws {
    _ = try report([("worker", deputy), ("kind", "complaint")])
    let number = try #require(CaseNumber(typed: "20261116-0001"))
    try answer(number)
    let fields = [
      ("worker", deputy), ("number", number.description), ("answer", "4"), ("grade", "5"), ("resolution", "2"),
    ]
    let done = try desk.post("/rate", fields)
    #expect(done.location == "/cgi-bin/report/status?w=\(deputy)&n=\(number)&d=rated")
    #expect(try portal.column("SELECT role || grade FROM events WHERE action = 'rate'") == ["deputy5"])
  }

  @Test("another's report is not there, for a code in use as for none")
  func others() throws {
    _ = try report()
    for (path, fields) in [("/rate", [("answer", "1"), ("grade", "1"), ("resolution", "0")]), ("/private", [])] {
      let answer = try desk.post(path, [("worker", deputy), ("number", "20261116-0001")] + fields)
      #expect(answer.status == 404, "\(path)")
    }
    #expect(try desk.get("/status", [("w", deputy), ("n", "20261116-0001")]).status == 404)
    #expect(try portal.column("SELECT count(*) FROM events") == ["1"])
  }

  @Test("a disabled account explains itself, an unknown code says what to check")
  func refused() throws {
    let (gone, nobody) = (Self.codes[2], Self.codes[3])
    for answer in [
      try desk.get("/patrol", [("w", gone)]), try report([("worker", gone)]),
      try desk.get("/status", [("w", gone), ("n", "20261116-0001")]),
    ] {
      #expect(answer.status == 410 && answer.body.contains("这个个人编码已停用") && answer.body.contains("0533-2180000"))
    }
    for answer in [
      try desk.get("/patrol", [("w", nobody)]), try desk.get("/patrol", [("w", "<b>")]),
      try report([("worker", nobody)]),
    ] {
      #expect(answer.status == 404 && answer.body.contains("没有这个个人编码"))
    }
    #expect(try portal.column("SELECT count(*) FROM cases") == ["0"])
  }

  @Test("a store that takes nothing, or none at all, loses nothing that was typed")
  func trouble() throws {
    try portal.run("CREATE TRIGGER broken BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'broken'); END")
    var answers = [try report([("handled", "yes"), ("note", "写了很久")])]
    Files.remove(portal.workspace.database)
    answers.append(try report([("handled", "yes"), ("note", "写了很久")]))
    for answer in answers {
      #expect(answer.status == 503 && answer.body.contains("井盖松动") && answer.body.contains("写了很久"))
      #expect(answer.body.contains("name=\"worker\" value=\"\(worker)\"") && answer.body.contains("value=\"c1\""))
    }
    #expect(!desk.notes.all.contains("写了") && !desk.notes.all.contains(worker))
  }
}
