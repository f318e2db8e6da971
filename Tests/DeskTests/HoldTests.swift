import CaseStore
import Casework
import Testing

@Suite("Held reports at the desk")
struct HoldTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  private func receive(_ reasons: Set<HoldReason>) throws -> CaseNumber {
    var chance = SystemRandomNumberGenerator()
    var report = NewReport(origin: .place("c1"), category: "k1", kind: .help, channel: .web, text: "代开发票")
    report.screening = Screening(
      reasons: reasons, keys: nil, day: CivilDate(daysSince1970: 20_773), limits: AbuseLimits())
    return try portal.store().receive(report, at: monday, using: &chance).number
  }

  @Test("stand in a list of their own with why, and are released or refused there, many at once")
  func list() throws {
    let numbers = try [Set([HoldReason.word]), [.formTime, .trap], [.place]].map { try receive($0) }
    let browser = try Browser(portal, "dispatcher")
    let page = try browser.get("/list/held")
    #expect(page.body.contains("aria-current=\"page\">待甄别 <b>3</b>"))
    #expect(page.body.contains("含有词表中的词") && page.body.contains("同一地点一小时内太多"))
    let released = try browser.submit(
      page, "/bulk", [("from", try #require(page.value("from"))), ("action", "release"), ("case-\(numbers[0])", "1")])
    #expect(try browser.follow(released).body.contains("待甄别 <b>2</b>"))
    let refused = try browser.submit(
      page, "/bulk", [("action", "refuse"), ("case-\(numbers[1])", "1"), ("case-\(numbers[0])", "1")])
    #expect(refused.location?.hasSuffix("/list/held?done=1&left=1") == true)
    #expect(try portal.history(numbers[1]) == [.receive, .decline] && portal.history(numbers[0]) == [.receive])
    #expect(try browser.get("/list/dispatch").body.contains("\(numbers[0])"))
  }

  @Test("say on their page why, and are decided on there")
  func page() throws {
    let number = try receive([.trap])
    let browser = try Browser(portal, "supervisor")
    let page = try browser.get("/case/\(number)")
    #expect(page.body.contains("填了看不见的一栏") && page.body.contains("name=\"case-\(number)\""))
    _ = try browser.submit(page, "/bulk", [("action", "release"), ("case-\(number)", "1")])
    #expect(!(try browser.get("/case/\(number)").body.contains("填了看不见的一栏")))
  }

  @Test("are not decided on by others")
  func others() throws {
    let number = try receive([.trap])
    let browser = try Browser(portal, "leader")
    let page = try browser.get("/case/\(number)")
    #expect(page.status == 200 && !page.body.contains("name=\"case-\(number)\""))
    #expect(try browser.get("/list/held").status == 404)
    let list = try browser.get("/list/open")
    let answer = try browser.submit(list, "/bulk", [("action", "release"), ("case-\(number)", "1")])
    #expect(answer.status == 400)
  }
}
