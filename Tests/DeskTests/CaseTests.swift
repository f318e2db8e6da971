import CaseStore
import Casework
import Foundation
import Testing

@Suite("A case at the desk")
struct CaseTests {
  private let portal: TestPortal
  private let odd = "气味 \"大\" 'x' <script>alert(1)</script> & 䶮 👨‍👩‍👧"

  init() throws { portal = try TestPortal() }

  @Test("goes from the dispatcher to the unit, to its answer, its follow-up and its end")
  func wholeWay() throws {
    let number = try portal.receive(category: "k2")
    let (dispatcher, unit) = (try Browser(portal, "dispatcher"), try Browser(portal, "second"))
    let page = try dispatcher.get("/case/\(number)?list=dispatch&at=0")
    #expect(page.body.contains("建议派给 水务局") && page.body.contains("供水归水务"))
    #expect(page.body.contains("开发区 / 东风街道 / 幸福社区") && page.body.contains("环境 / 供水"))
    #expect(page.body.contains("路灯 &lt;b&gt; 不亮"))
    let accepted = try dispatcher.act(number, .dispatch, [("target", "u2"), ("from", "list=dispatch&at=0")])
    #expect(accepted.location == "/cgi-bin/desk/case/\(number)?list=dispatch&at=0&done=dispatch")
    #expect(try dispatcher.follow(accepted).body.contains("已记录：派单"))
    #expect(try unit.act(number, .sign).status == 303)
    #expect(try unit.act(number, .contact, [("text", "约了下午")]).status == 303)
    #expect(try unit.act(number, .answer, [("text", odd)]).status == 303)
    let answered = try unit.get("/case/\(number)")
    #expect(answered.text.contains("<p>\(odd)</p>") && !answered.body.contains("<script>"))
    #expect(answered.body.contains("水务局 · 姓名 second"))
    let follow = [("outcome", "reached"), ("grade", "4"), ("resolution", "2")]
    #expect(try dispatcher.act(number, .followUp, follow).status == 303)
    #expect(try dispatcher.act(number, .close).status == 303)
    let supervisor = try Browser(portal, "supervisor")
    #expect(try supervisor.act(number, .lookBack, [("text", "现场完好"), ("resolution", "2")]).status == 303)
    #expect(
      try portal.history(number)
        == [.receive, .dispatch, .sign, .contact, .answer, .followUp, .close, .lookBack])
    #expect(try portal.store().verifyHistories().isEmpty)
    #expect(try portal.store().history(number).compactMap(\.user).last == "supervisor")
  }

  @Test("a unit sends it back with a reason; a plan has a day; an earlier case has a number")
  func details() throws {
    let number = try portal.receive(dispatch("u1"))
    let unit = try Browser(portal, "first")
    let missing = try unit.act(number, .sendBack, [("text", "  ")])
    #expect(missing.status == 422 && missing.body.contains("写下理由或内容"))
    #expect(try unit.act(number, .sendBack, [("text", "归水务"), ("target", "u2")]).status == 303)
    #expect(try portal.store().history(number).last?.target == "u2")
    let dispatcher = try Browser(portal, "dispatcher")
    #expect(try dispatcher.act(number, .dispatch, [("target", "zz")]).body.contains("没有这个单位"))
    #expect(try dispatcher.act(number, .dispatch, [("target", "u2")]).status == 303)
    for (day, problem) in [("", "选一个日期"), ("2026-11-15", "今天以后"), ("morgen", "选一个日期")] {
      let answer = try dispatcher.act(number, .shelve, [("day", day), ("text", odd)])
      #expect(answer.status == 422 && answer.body.contains(problem) && answer.text.contains(">\n\(odd)</textarea>"))
    }
    #expect(try dispatcher.act(number, .shelve, [("day", "2027-03-01"), ("text", "明年改造")]).status == 303)
    let day = UTCOffset.china.moment(try #require(CivilDate("2027-03-01")), secondOfDay: 63_000)
    #expect(try portal.store().history(number).last?.due == day)
    let twin = try portal.receive()
    for wrong in ["", "20261116-9999", twin.description] {
      #expect(try dispatcher.act(twin, .merge, [("number", wrong)]).status == 422)
    }
    #expect(try dispatcher.act(twin, .merge, [("number", number.description)]).status == 303)
    let long = String(repeating: "长", count: 4001)
    #expect(try dispatcher.act(number, .remark, [("text", long)]).body.contains("现在是 4001 个字"))
  }

  @Test("the second of two clerks sees what the first did and keeps the own text; nothing is overwritten")
  func twoClerks() throws {
    let number = try portal.receive(dispatch("u1"), NewEvent(.sign, by: .handler, unit: "u1"))
    let (first, second) = (try Browser(portal, "first"), try Browser(portal, "first"))
    let form = try second.actForm(number, .answer) + [("text", odd)]
    #expect(try first.act(number, .remark, [("text", "先看现场")]).status == 303)
    let conflict = try second.post("/case/\(number)/act", form)
    #expect(conflict.status == 409 && conflict.body.contains("有人办了这件工单"))
    #expect(conflict.body.contains("<li class=\"is-new \">") && conflict.body.contains("先看现场"))
    #expect(conflict.text.contains(">\n\(odd)</textarea>"))
    #expect(try portal.history(number).last == .remark)
    let seen = try #require(conflict.value("seen"))
    let again = [("token", form[0].1), ("seen", seen), ("action", "answer"), ("text", odd)]
    #expect(try second.post("/case/\(number)/act", again).status == 303)
    let late = try first.post(
      "/case/\(number)/act",
      [
        ("token", try first.get("/case/\(number)").token(before: "/case/\(number)/act")),
        ("seen", seen), ("action", "answer"), ("text", odd),
      ])
    #expect(late.status == 409 && late.text.contains(odd) && late.body.contains("可以复制"), "no answer is possible now")
  }

  @Test("what was typed while the session ran out survives the sign-in, even by another try, and waits to be sent")
  func expired() throws {
    let number = try portal.receive(dispatch("u1"), NewEvent(.sign, by: .handler, unit: "u1"))
    let browser = try Browser(portal, "first")
    let form = try browser.actForm(number, .answer) + [("text", odd), ("from", "list=mine&at=0")]
    browser.now = browser.now + 4000
    let over = try browser.post("/case/\(number)/act", form)
    #expect(over.status == 403 && over.body.contains("登录已过期") && !over.body.contains("typed.token"))
    func carried(_ page: Answer) -> [(String, String)] {
      page.text.components(separatedBy: "type=\"hidden\" name=\"").dropFirst().compactMap { piece in
        piece.firstRange(of: "\" value=\"").flatMap { middle in
          piece.firstRange(of: "\">\n").map {
            (String(piece[..<middle.lowerBound]), String(piece[middle.upperBound..<$0.lowerBound]))
          }
        }
      }
    }
    let wrong = try browser.signIn("first", "falsch", carried(over))
    #expect(wrong.status == 403)
    let kept = try browser.signIn("first", TestPortal.password, carried(wrong))
    #expect(kept.status == 200 && kept.body.contains("刚才写的内容还在"))
    #expect(kept.text.contains(">\n\(odd)</textarea>"))
    #expect(try portal.history(number).last == .sign, "nothing is done unseen")
    let again = [
      ("token", try kept.token(before: "/case/\(number)/act")), ("seen", try #require(kept.value("seen"))),
      ("action", "answer"), ("text", odd), ("from", try #require(kept.value("from"))),
    ]
    #expect(try browser.post("/case/\(number)/act", again).location?.contains("list=mine") == true)
    #expect(try portal.store().history(number).last?.text == odd)
    let stranger = try Browser(portal).signIn("second", TestPortal.password, carried(over))
    #expect(stranger.status == 404, "another unit's typed form shows no case")
  }

  @Test("a reply template goes into the answer after what is typed already")
  func replyTemplate() throws {
    let number = try portal.receive(dispatch("u1"), NewEvent(.sign, by: .handler, unit: "u1"))
    let browser = try Browser(portal, "first")
    let page = try browser.act(number, .answer, [("text", "您好。"), ("fill", "0")])
    #expect(page.status == 200 && page.body.contains(">\n您好。\n已经修好。</textarea>"))
    #expect(try portal.history(number).last == .sign)
  }

  @Test("a contact is shown on demand, and each look is in the history first")
  func contact() throws {
    let number = try portal.receive(dispatch("u1"))
    let browser = try Browser(portal, "first")
    let page = try browser.get("/case/\(number)")
    #expect(!page.body.contains("13800138000"))
    let shown = try browser.submit(page, "/case/\(number)/contact")
    #expect(shown.status == 200 && shown.body.contains("13800138000") && shown.body.contains("看了联系方式"))
    #expect(shown.all("Cache-Control") == ["no-store"])
    #expect(try portal.store().history(number).last?.user == "first")
    #expect(try portal.history(number) == [.receive, .dispatch, .disclose])
    try portal.write("var/keys/contact.private", "other")
    let closed = try browser.submit(try browser.get("/case/\(number)"), "/case/\(number)/contact")
    #expect(closed.status == 200 && !closed.body.contains("13800138000") && closed.body.contains("没有显示"))
    #expect(try portal.history(number).count == 3)
    #expect(browser.notes.all.contains("contact.private") && !browser.notes.all.contains("other"))
  }

  @Test("likely duplicates are shown with their likeness, and merged with one click")
  func duplicates() throws {
    let earlier = try portal.receive(text: "东门的路灯坏了，一直不亮")
    let number = try portal.receive(text: "东门路灯坏了一直不亮", at: monday + 60)
    let dispatcher = try Browser(portal, "dispatcher")
    let page = try dispatcher.get("/case/\(number)")
    #expect(page.body.contains("可能重复") && page.body.contains("/case/\(earlier)"))
    #expect(try dispatcher.act(number, .merge, [("number", earlier.description)]).status == 303)
    #expect(try dispatcher.get("/case/\(earlier)").body.contains("并入本件"))
  }

  @Test("a leader instructs and follows; a stopped clock is shown and can run again; a co-unit contributes")
  func across() throws {
    let number = try portal.receive(dispatch("u1"), NewEvent(.sign, by: .handler, unit: "u1"))
    #expect(try Browser(portal, "leader").act(number, .instruct, [("text", "三天内解决")]).status == 303)
    #expect(try Browser(portal, "leader").get("/list/instructed").body.contains("/case/\(number)"))
    let unit = try Browser(portal, "first")
    #expect(try unit.act(number, .pause, [("text", "等房号")]).status == 303)
    let paused = try unit.get("/case/\(number)")
    #expect(paused.body.contains("暂停计时") && paused.body.contains("value=\"unpause\""))
    #expect(try unit.act(number, .unpause).status == 303)
    #expect(try Browser(portal, "dispatcher").act(number, .joinUnit, [("target", "u2")]).status == 303)
    let coUnit = try Browser(portal, "second")
    #expect(try coUnit.get("/list/joint").body.contains("/case/\(number)"))
    #expect(!(try coUnit.get("/case/\(number)").body.contains("value=\"answer\"")))
    #expect(try coUnit.act(number, .contribute, [("text", "水管无恙")]).status == 303)
    #expect(try portal.store().verifyHistories().isEmpty)
  }
}
