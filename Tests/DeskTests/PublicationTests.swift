import CaseStore
import Casework
import Foundation
import HTTPExchange
import Testing

@Suite("Publication at the desk")
struct PublicationTests {
  private let portal: TestPortal
  private let question = "我叫王建国，电话13812345678。三单元楼道灯坏了，邻居老李也说过。"

  init() throws { portal = try TestPortal() }

  private func answered(_ text: String? = nil, _ answer: String = "已联系王建国，灯已修好。") throws -> CaseNumber {
    try portal.receive(
      dispatch("u1"), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.answer, by: .handler, unit: "u1", text: answer), text: text ?? question)
  }

  private func page(_ browser: Browser, _ number: CaseNumber) throws -> Answer {
    try browser.get("/publication/\(number)")
  }

  @discardableResult
  private func decide(
    _ browser: Browser, _ number: CaseNumber, _ deed: String, _ fields: [(String, String)] = [], on seen: Answer? = nil
  ) throws -> Answer {
    let seen = try seen ?? page(browser, number)
    let hidden = [
      ("token", try seen.token(before: "/publication/\(number)")), ("seen", try #require(seen.value("seen"))),
      ("deed", deed),
    ]
    return try browser.post("/publication/\(number)", hidden + fields)
  }

  private func source(_ number: CaseNumber) throws -> PublicationSource {
    try portal.store().publicationSource(number)
  }

  /// The passage that the first button after a text on the page names.
  private func passage(_ answer: Answer, after text: String) throws -> String {
    let rest = try #require(answer.body.firstRange(of: "<b>\(text)</b>").map { answer.body[$0.upperBound...] })
    return try #require(String(rest).between("name=\"passage\" value=\"", "\""))
  }

  @Test(
    "an editor sees original and draft side by side, shows with a reason, hides more, publishes; the record keeps all of it"
  )
  func wholeWay() throws {
    let number = try answered()
    let editor = try Browser(portal, "editor")
    #expect(try editor.get("/").location == "/cgi-bin/desk/publication")
    let queue = try editor.get("/publication")
    #expect(queue.body.contains("/publication/\(number)") && !queue.body.contains("王建国"), "the queue shows drafts only")
    let first = try page(editor, number)
    for text in ["13812345678", "手机号", "姓名", "把握", "手机号已隐去", "幸福社区 · 照明"] {
      #expect(first.body.contains(text), "\(text)")
    }
    #expect(try decide(editor, number, "mask", [("phrase", "三单元")]).location?.hasSuffix("done=mask") == true)
    let name = try passage(page(editor, number), after: "王建国")
    #expect(try decide(editor, number, "unmask", [("passage", name)]).body.contains("写下理由"))
    #expect(try decide(editor, number, "unmask", [("passage", name), ("why", "consent")]).status == 303)
    let shown = try page(editor, number)
    #expect(shown.body.contains("放开的理由：本人书面同意"))
    #expect(try decide(editor, number, "restore", [("passage", passage(shown, after: "王建国"))]).status == 303)
    #expect(try decide(editor, number, "publish").status == 303)
    let published = try #require(try source(number).published)
    #expect(published.title == "幸福社区 · 照明")
    for text in ["王建国", "13812345678", "三单元"] {
      #expect(!published.question.contains(text) && !published.answer.contains(text), "\(text)")
    }
    #expect(published.question.contains("（略）楼道灯坏了"), "\(published.question)")
    let after = try page(editor, number)
    #expect(after.body.contains("/cases/2026-11/\(number).html"))
    #expect(try decide(editor, number, "withdraw").body.contains("写下理由"))
    #expect(try decide(editor, number, "withdraw", [("text", "反映人来电")]).status == 303)
    #expect(try source(number).state == .withdrawn)
    #expect(try decide(editor, number, "redraft", [("text", "已核实")]).status == 303)
    let log = try source(number).log
    #expect(log.map(\.deed) == [.look, .mask, .unmask, .restore, .publish, .withdraw, .redraft])
    #expect(log.allSatisfy { $0.user == "editor" } && log[2].reason == "本人书面同意")
    #expect(editor.notes.all.isEmpty)
  }

  @Test("a clause is hidden with one button, and what is not in the original is said")
  func hide() throws {
    let number = try answered("三单元楼道灯坏了，物业不管。")
    let editor = try Browser(portal, "editor")
    let first = try page(editor, number)
    let clauses = try #require(first.body.between("class=\"d-clauses\"", "</form>"))
    let clause = try #require(clauses.between("name=\"passage\" value=\"question-", "\""))
    #expect(clause == "0-9")
    #expect(try decide(editor, number, "mask", [("passage", "question-" + clause)]).status == 303)
    #expect(try page(editor, number).body.contains("手工隐去"))
    let unknown = try decide(editor, number, "mask", [("phrase", "没有的字")])
    #expect(unknown.status == 422 && unknown.body.contains("原文里没有") && unknown.body.contains("value=\"没有的字\""))
    #expect(try decide(editor, number, "mask", [("phrase", "  ")]).status == 422)
    #expect(try decide(editor, number, "mask", [("passage", "question-9-2")]).status == 422)
    #expect(try decide(editor, number, "erase").status == 400)
  }

  @Test("minors, illness and crime need a tick of their own, which the record says")
  func flags() throws {
    let number = try answered("小学生放学路上被人殴打")
    let editor = try Browser(portal, "editor")
    let first = try page(editor, number)
    #expect(first.body.contains("name=\"accept-minor\"") && first.body.contains("name=\"accept-crime\""))
    let refused = try decide(editor, number, "publish", [("accept-minor", "yes")])
    #expect(refused.status == 422 && refused.body.contains("逐项勾选"))
    #expect(try source(number).state == nil)
    #expect(try decide(editor, number, "publish", [("accept-minor", "yes"), ("accept-crime", "yes")]).status == 303)
    #expect(try source(number).log.last?.reason == "minor crime")
    #expect(try page(editor, number).body.contains("看过：未成年人、违法犯罪"))
  }

  @Test("what its reporter does not want published cannot be, and withholding has a ground")
  func objection() throws {
    let number = try answered()
    let store = try portal.store()
    var chance = SeededGenerator(5)
    let report = NewReport(
      origin: .place("c1"), category: "k1", kind: .help, channel: .web, text: "灯", wantsNoPublication: true)
    let unwanted = try store.receive(report, at: monday, using: &chance).number
    try store.record(NewEvent(.answer, by: .dispatcher, text: "好"), on: unwanted, at: monday + 60)
    let editor = try Browser(portal, "editor")
    let first = try page(editor, unwanted)
    #expect(first.body.contains("反映人要求不公开") && !first.body.contains("value=\"publish\""))
    #expect(try decide(editor, unwanted, "publish").body.contains("反映人要求不公开，不能公开"))
    #expect(try decide(editor, number, "withhold").body.contains("选一个不公开的理由"))
    #expect(try decide(editor, number, "withhold", [("ground", "other")]).body.contains("写下理由"))
    #expect(try decide(editor, number, "withhold", [("ground", "personal")]).status == 303)
    #expect(try decide(editor, number, "publish").body.contains("状态变了"))
    #expect(try decide(editor, unwanted, "withhold", [("ground", "reporter")]).status == 303)
    #expect(try store.withholdingCounts() == [.personal: 1, .reporter: 1])
    #expect(try editor.get("/publication?state=withheld").body.contains("隐去以后仍认得出是谁"))
  }

  @Test("the second of two editors sees what the first did, and nothing is published that was not in sight")
  func twoEditors() throws {
    let number = try answered()
    let (first, second) = (try Browser(portal, "editor"), try Browser(portal, "editor"))
    let seen = try page(second, number)
    #expect(try decide(first, number, "mask", [("phrase", "楼道")]).status == 303)
    let conflict = try decide(second, number, "publish", on: seen)
    #expect(conflict.status == 409 && conflict.body.contains("有人改过") && conflict.body.contains("（略）"))
    #expect(try source(number).state == nil)
    #expect(try decide(second, number, "publish", on: conflict).status == 303)
    var reference = PortalReference.sample
    reference.publication = PublicationRules(officialNumbers: ["13812345678"])
    let other = try answered()
    let before = try page(second, other)
    _ = try portal.store().synchronize(reference)
    #expect(try decide(second, other, "publish", on: before).status == 409, "the draft is another one by now")
  }

  @Test("drafts without doubt are published together, and only those")
  func together() throws {
    let clear = try [answered("路灯不亮", "已修好。"), answered("井盖松动", "已修好。")]
    let doubtful = try answered("灯杆写着8812345，不亮", "已修好。")
    let editor = try Browser(portal, "editor")
    let queue = try editor.get("/publication")
    let sights = try clear.map { number in
      ("case-\(number)", try #require(queue.body.between("name=\"case-\(number)\" value=\"", "\"")))
    }
    #expect(!queue.body.contains("name=\"case-\(doubtful)\""))
    try decide(editor, clear[1], "mask", [("phrase", "井盖")])
    let seen = try #require(page(editor, doubtful).value("seen"))
    let done = try editor.submit(queue, "/publication/bulk", sights + [("case-\(doubtful)", seen)])
    #expect(done.location?.hasSuffix("?done=1&left=2") == true, "\(done.location ?? "") \(queue.body)")
    #expect(try editor.follow(done).body.contains("已公开 1 件"))
    #expect(try source(clear[0]).state == .published)
    #expect(try source(clear[1]).state == nil && source(doubtful).state == nil)
  }

  @Test("the queue has pages and filters, and a number typed leads to its draft")
  func queue() throws {
    let numbers = try (0..<23).map { try answered("路灯不亮 \($0 == 22 ? "小学生" : "")", "好。") }
    let editor = try Browser(portal, "editor")
    let first = try editor.get("/publication")
    #expect(first.body.contains("/publication/\(numbers[0])") && !first.body.contains("/publication/\(numbers[20])"))
    let next = try #require(first.text.between("href=\"\(Browser.mount)/publication?after=", "\""))
    let second = try editor.get("/publication?after=\(next)")
    #expect(second.body.contains("/publication/\(numbers[20])") && second.body.contains("第一页"))
    for _ in 0..<2 {
      let minors = try editor.get("/publication?mark=minor&place=s1&category=k")
      #expect(
        minors.body.contains("/publication/\(numbers[22])") && !minors.body.contains("/publication/\(numbers[0])\""))
    }
    #expect(try editor.get("/publication?category=k2").body.contains("这里没有工单"))
    #expect(
      try editor.get("/publication?number=\(numbers[3])").location?.hasSuffix("/publication/\(numbers[3])") == true)
    #expect(try editor.get("/publication?after=20200101-0001").status == 200)
    #expect(try editor.get("/publication/20200101-0001").status == 404)
  }

  @Test("supervisors take off and never show; other roles have nothing here; forms of other pages and sites do nothing")
  func authority() throws {
    let number = try answered()
    let supervisor = try Browser(portal, "supervisor")
    let seen = try page(supervisor, number)
    #expect(seen.status == 200 && !seen.body.contains("value=\"publish\"") && !seen.body.contains("value=\"unmask\""))
    for deed in ["publish", "mask", "unmask", "restore", "redraft"] {
      #expect(try decide(supervisor, number, deed, [("phrase", "楼道")], on: seen).status == 400, "\(deed)")
    }
    #expect(try supervisor.post("/publication/bulk", [("token", "x")]).status == 403)
    for login in ["dispatcher", "first", "leader", "publicist", "admin"] {
      let browser = try Browser(portal, login)
      #expect(try browser.get("/publication").status == 404 && browser.get("/publication/\(number)").status == 404)
      #expect(try !browser.get("/password").body.contains("公开审核</a>"))
    }
    let editor = try Browser(portal, "editor")
    #expect(try editor.get("/case/\(number)").status == 404)
    let forged = try editor.post(
      "/publication/\(number)",
      [("token", "x"), ("seen", try #require(seen.value("seen"))), ("deed", "publish")])
    #expect(forged.status == 403)
    editor.source = [(.fetchSite, "cross-site")]
    #expect(try decide(editor, number, "publish").status == 403)
    #expect(try source(number).state == nil)
    #expect(try decide(supervisor, number, "withhold", [("ground", "secret")]).status == 303)
  }
}
