import CaseStore
import Casework
import Testing

@Suite("Lists at the desk")
struct ListTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  @Test("count what waits, lead from case to case, and keep their filters on the way")
  func navigation() throws {
    let numbers = try (0..<3).map { try portal.receive(at: monday + Int64($0)) }
    let browser = try Browser(portal, "dispatcher")
    let page = try browser.get("/list/dispatch?place=s1&kind=help")
    #expect(page.body.contains("aria-current=\"page\">待派单 <b>3</b>"))
    #expect(page.body.contains("/case/\(numbers[1])?list=dispatch&amp;place=s1&amp;kind=help&amp;at=1"))
    let middle = try browser.get("/case/\(numbers[1])?list=dispatch&place=s1&kind=help&at=1")
    #expect(middle.text.contains("/case/\(numbers[0])?list=dispatch&place=s1&kind=help&at=0\" rel=\"prev\""))
    #expect(middle.text.contains("/case/\(numbers[2])?list=dispatch&place=s1&kind=help&at=2\" rel=\"next\""))
    try portal.store().record(dispatch("u1"), on: numbers[1], at: monday + 99)
    let gone = try browser.get("/case/\(numbers[1])?list=dispatch&at=1")
    #expect(gone.text.contains("/case/\(numbers[2])?list=dispatch&at=1\" rel=\"next\""), "the one in its place")
    #expect(try browser.get("/list/dispatch?kind=praise").body.contains("这里没有工单"))
    #expect(try browser.get("/list/dispatch?unit=zz&page=-1&order=zz&at=999").status == 200)
    #expect(try browser.get("/list/mine").status == 404)
  }

  @Test("are searched by words and by number")
  func search() throws {
    let number = try portal.receive(text: "水管漏水")
    _ = try portal.receive(text: "路灯不亮")
    let browser = try Browser(portal, "dispatcher")
    let found = try browser.get("/list/all?q=%E6%BC%8F%E6%B0%B4")
    #expect(found.body.contains("/case/\(number)") && !found.body.contains("路灯不亮"))
    #expect(found.body.contains("value=\"漏水\""))
    #expect(try browser.get("/list/all?q=\(number)").body.contains("水管漏水"))
  }

  @Test("turn amber before a deadline and red after it, by the portal's rules")
  func urgency() throws {
    _ = try portal.receive()
    func style(_ browser: Browser) throws -> String? {
      try browser.get("/list/open").body.between("<li class=\"", "\"")
    }
    #expect(try style(Browser(portal, "dispatcher")) == "")
    // Three working days from Monday end on Thursday at 17:30; the rules warn four working hours before.
    let due = UTCOffset.china.moment(CivilDate(daysSince1970: 20_776), secondOfDay: 63_000)
    let amber = try Browser(portal, "dispatcher", at: due + -3 * 3600)
    #expect(try style(amber) == "soon")
    #expect(try style(Browser(portal, "dispatcher", at: due + 1)) == "late")
  }

  @Test("many cases are dispatched as suggested at once; one that has changed is left and said")
  func bulk() throws {
    let numbers = try ["k1", "k2", "k2"].map { try portal.receive(category: $0) }
    let browser = try Browser(portal, "dispatcher")
    let page = try browser.get("/list/dispatch")
    try portal.store().record(NewEvent(.remark, by: .dispatcher, text: "x"), on: numbers[2], at: monday + 9)
    let from = try #require(page.value("from"))
    let done = try browser.submit(
      page, "/bulk", [("from", from), ("action", "dispatch")] + numbers.map { ("case-\($0)", "1") })
    #expect(done.location == "/cgi-bin/desk/list/dispatch?done=2&left=1")
    #expect(try browser.follow(done).body.contains("已办 2 件。"))
    let store = try portal.store()
    #expect(try numbers.map { try store.history($0).last?.target } == ["u1", "u2", nil])
    let close = try browser.submit(page, "/bulk", [("from", from), ("action", "close"), ("case-\(numbers[0])", "2")])
    #expect(close.status == 400, "not of this list")
    let others = try Browser(portal, "first")
    let mine = try others.get("/list/sign")
    let signed = try others.submit(
      mine, "/bulk",
      [("from", "list=sign"), ("action", "sign"), ("case-\(numbers[0])", "2"), ("case-\(numbers[1])", "2")])
    #expect(signed.location?.contains("done=1&left=1") == true, "another unit's case is not signed")
    #expect(try portal.history(numbers[1]) == [.receive, .dispatch])
  }

  @Test("are taken out as a file that spreadsheets read as text, which the staff log says")
  func export() throws {
    let number = try portal.receive(text: "=HYPERLINK(\"http://x\",\"a\"),\n第二行")
    let browser = try Browser(portal, "dispatcher")
    let page = try browser.get("/list/dispatch")
    let file = try browser.submit(page, "/export", [("from", try #require(page.value("from")))])
    #expect(file.status == 200 && file.all("Content-Type") == ["text/csv; charset=utf-8"])
    #expect(file.all("Content-Disposition") == ["attachment; filename=\"dispatch-2026-11-16.csv\""])
    #expect(file.body.hasPrefix("\u{FEFF}\"编号\",\"状态\""))
    #expect(file.body.contains("\"\(number)\",\"待派单\",\"求助\""))
    #expect(file.body.contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"a\"\"),\n第二行\"\r\n"))
    #expect(!file.body.contains("13800138000"))
    let line = try #require(try portal.store().staffLog().first)
    #expect(line.deed == .export && line.login == "dispatcher" && line.detail == "dispatch 1")
  }
}
