import CaseStore
import Casework
import Testing

@Suite("A reporter adds, takes back and keeps private")
struct ReporterTests {
  let portal: TestPortal
  let own: OwnCase

  init() throws {
    portal = try TestPortal()
    own = try OwnCase(portal)
  }

  private func publish() throws {
    let text = PublicText(title: "路灯", question: "路灯不亮", answer: "已修好")
    try portal.store().publish(own.number, text, by: .editor, at: monday)
  }

  @Test("a line is added once, shown to its writer, and answers a unit that waits")
  func remark() throws {
    try own.act(
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.pause, by: .handler, unit: "u1", text: "是哪一盏灯？"))
    var page = try own.page().body
    #expect(page.contains("承办单位问您") && page.contains("是哪一盏灯？"))
    #expect(page.contains("办理时限从 2026年11月16日起暂停，等您补充。"))
    let seen = try #require(page.between("name=\"seen\" value=\"", "\""))
    for _ in 1...2 {
      let answer = try own.post("/remark", [("seen", seen), ("text", "门口 <左边> 那盏")])
      #expect(answer.status == 303)
      page = try Desk(portal, at: monday + 7200).follow(answer).body
      #expect(page.contains("已补充。") && page.contains("<br>门口 &lt;左边&gt; 那盏"))
    }
    #expect(try own.history().suffix(3) == [.pause, .remark, .unpause])
    #expect(!page.contains("暂停，等您补充"))
  }

  @Test("an empty or overlong line is asked for again, and kept")
  func remarkMistakes() throws {
    let empty = try own.post("/remark", [("seen", "1"), ("text", " \n")])
    #expect(empty.status == 422 && empty.body.contains("<a href=\"#remark-text\">写下要补充的话"))
    let long = String(repeating: "长", count: 1001)
    let over = try own.post("/remark", [("seen", "1"), ("text", long)])
    #expect(over.status == 422 && over.body.contains("内容最多 1000 个字，现在是 1001 个字") && over.body.contains(long))
    #expect(try own.history() == [.receive])
  }

  @Test("a line that the store does not take is on the page again")
  func remarkTrouble() throws {
    try portal.run("CREATE TRIGGER broken BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'broken'); END")
    let answer = try own.post("/remark", [("seen", "1"), ("text", "写了很久")])
    #expect(answer.status == 503 && answer.body.contains(">\n写了很久</textarea>"))
    #expect(!Desk(portal).notes.all.contains("写了"))
  }

  @Test("taking back is asked for once more, done once, and takes the public page away")
  func withdraw() throws {
    try publish()
    let link = try #require(try own.page().body.between("href=\"/cgi-bin/report/withdraw?", "\""))
    #expect(unescaped(link) == "n=\(own.number)&q=\(own.queryCode)")
    let asked = try Desk(portal).get("/withdraw", [("n", own.number.description), ("q", own.queryCode)])
    #expect(asked.status == 200 && asked.body.contains("撤回这件事？") && asked.body.contains("method=\"post\""))
    #expect(try own.history() == [.receive], "asking does nothing")
    for _ in 1...2 { #expect(try own.post("/withdraw", [("reason", "自己修好了")]).status == 303) }
    let page = try own.page().body
    #expect(page.contains("您已撤回") && page.contains("自己修好了") && !page.contains("/withdraw?"))
    #expect(!page.contains("name=\"seen\"") && !page.contains("action=\"/cgi-bin/report/private\""))
    #expect(try own.history() == [.receive, .withdraw])
    #expect(try portal.column("SELECT state || decided_by FROM publications") == ["withdrawnresident"])
  }

  @Test("an answered case is not taken back any more")
  func withdrawLate() throws {
    try own.answer()
    #expect(try !own.page().body.contains("/withdraw?"))
    let answer = try own.post("/withdraw", [])
    #expect(answer.status == 409 && answer.body.contains("已经走到下一步"))
  }

  @Test("not to be published may be asked for later; what is public goes, and comes back no more")
  func keepPrivate() throws {
    try publish()
    #expect(try own.page().body.contains("href=\"/cases/2026-11/\(own.number).html\""))
    for _ in 1...2 { #expect(try own.post("/private", []).status == 303) }
    let page = try own.page().body
    #expect(page.contains("已按您的要求不公开") && !page.contains("/cases/2026-11/"))
    #expect(throws: StoreError.reporterObjects(own.number.description)) { try publish() }
  }

  @Test("a merged case leads to how far the earlier one is, without a word of its reporter or its answer")
  func merged() throws {
    let earlier = try OwnCase(portal, text: "张三家门口黑")
    try own.act(NewEvent(.merge, by: .dispatcher, earlierCase: earlier.number.description))
    try earlier.act(NewEvent(.dispatch, by: .dispatcher, target: "u1"))
    var page = try own.page().body
    #expect(page.contains("已并入以前的工单") && page.contains("已派给城管局") && page.contains(earlier.number.description))
    #expect(page.contains("应在 2026年11月19日（星期四）17:30 前答复。"))
    try earlier.act(
      NewEvent(.sign, by: .handler, unit: "u1"), NewEvent(.answer, by: .handler, unit: "u1", text: "张三您好，修了"))
    page = try own.page().body
    #expect(page.contains("内容没有公开") && !page.contains("张三") && !page.contains(earlier.queryCode))
    try portal.store().publish(
      earlier.number, PublicText(title: "灯", question: "灯", answer: "修了"), by: .editor, at: monday)
    #expect(try own.page().body.contains("href=\"/cases/2026-11/\(earlier.number).html\""))
  }

  @Test("others' reports keep a case going that its own reporter would take back")
  func followed() throws {
    let other = try OwnCase(portal)
    try other.act(NewEvent(.merge, by: .dispatcher, earlierCase: own.number.description))
    #expect(try !own.page().body.contains("/withdraw?"))
    let answer = try own.post("/withdraw", [])
    #expect(answer.status == 409 && answer.body.contains("没有撤回：别人反映的同一件事"))
    #expect(try own.history() == [.receive])
  }

  @Test("joint units, their time and the plan of a shelved case are told")
  func jointAndShelved() throws {
    try own.act(
      NewEvent(.dispatch, by: .dispatcher, target: "u1"),
      NewEvent(.joinUnit, by: .dispatcher, target: "u2", due: monday + 86_400))
    #expect(try own.page().body.contains("水务局：应在 2026年11月17日（星期二）9:00 前给出意见"))
    #expect(try own.page(after: 200_000).body.contains("现在已经超期"))
    try own.act(NewEvent(.contribute, by: .handler, unit: "u2", text: "内部意见"))
    var page = try own.page().body
    #expect(page.contains("水务局：已给出意见") && !page.contains("内部意见"))
    try own.act(NewEvent(.shelve, by: .supervisor, text: "明年改造时一起换", due: monday + 30 * 86_400))
    page = try own.page().body
    #expect(page.contains("计划和日期") && page.contains("明年改造时一起换"))
    #expect(page.contains("承诺在 2026年12月16日前办好。"))
  }

  @Test("a reason for more time is told; what staff note for themselves is not")
  func words() throws {
    try own.act(
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.extend, by: .dispatcher, text: "等配件", extendedTo: monday + 9 * 86_400),
      NewEvent(.remark, by: .dispatcher, text: "内部备注"), NewEvent(.supervise, by: .supervisor, text: "内部督办"))
    let page = try own.page().body
    #expect(page.contains("等配件") && !page.contains("内部") && page.contains("督办"))
    #expect(!page.contains("反映人补充"), "a remark of staff is no line of the history")
  }
}
