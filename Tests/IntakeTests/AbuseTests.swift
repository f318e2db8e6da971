import CaseStore
import Casework
import HTTPExchange
import Intake
import Sealing
import Testing
import Workspace

@Suite("Reports that nobody wants are held for a look, and none is dropped")
struct AbuseTests {
  let portal: TestPortal

  init() throws { portal = try TestPortal() }

  /// Opens the form, as a browser does that loads its pictures, and sends it so many seconds later.
  private func send(
    _ fields: [(String, String)] = goodReport, after seconds: Int64 = 10, opened: Timestamp = monday,
    from address: String = "192.0.2.1"
  ) throws -> Answer {
    let picture = try Desk(portal, at: opened).get("/stamp")
    let cookie = try #require(picture["Set-Cookie"]).split(separator: ";")[0]
    return try Desk(portal, at: opened + seconds).post(
      "/submit", fields + [("homepage", "")], from: address, cookie: String(cookie))
  }

  private func holds() throws -> [String] {
    try portal.column("SELECT reasons || '|' || (group_id = case_id) || '|' || outcome FROM holds ORDER BY case_id")
  }

  private func limit(_ change: (inout AbuseLimits) -> Void) throws {
    var reference = PortalReference.sample(2024...2027)
    change(&reference.abuse)
    _ = try CaseStore(path: portal.workspace.database, access: .owner).synchronize(reference)
  }

  @Test("what a person sends who opened the form and took the time to write is not held")
  func ordinary() throws {
    #expect(try send().status == 303)
    #expect(try holds() == [])
  }

  @Test("the picture that says when a form was opened is small, kept by nobody, and not renewed within the hour")
  func stamp() throws {
    let first = try Desk(portal).get("/stamp")
    #expect(first.status == 200 && first["Content-Type"] == "image/gif" && first["Cache-Control"] == "no-store")
    let cookie = try #require(first["Set-Cookie"])
    #expect(cookie.hasPrefix("form=1.") && cookie.contains("; Path=/cgi-bin/report; Secure; HttpOnly; SameSite=Strict"))
    let kept = String(cookie.split(separator: ";")[0])
    #expect(try Desk(portal, at: monday + 3599).get("/stamp", cookie: kept)["Set-Cookie"] == nil)
    #expect(try Desk(portal, at: monday + 3600).get("/stamp", cookie: kept)["Set-Cookie"] != nil)
    #expect(
      try Desk(portal).get("/stamp", cookie: "form=1.1.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA")["Set-Cookie"]
        != nil)
  }

  @Test("the form carries the picture and a field that nobody sees")
  func form() throws {
    let page = try Desk(portal).get("/form", [("c", TestPortal.code)]).body
    #expect(
      page.contains("src=\"/cgi-bin/report/stamp\"") && page.contains("name=\"homepage\" type=\"text\" value=\"\""))
  }

  @Test(
    "too fast, too late, without an opening and with a forged one it is held, and gets its receipt",
    arguments: [
      (2, "2|1|0"), (3, nil), (24 * 3600, nil), (24 * 3600 + 1, "2|1|0"),
    ])
  func time(seconds: Int64, hold: String?) throws {
    #expect(try send(after: seconds).location?.contains("/receipt?n=2026111") == true)
    #expect(try holds() == [hold].compactMap(\.self))
  }

  @Test("a stamp whose time was changed is none")
  func forged() throws {
    let cookie = try #require(try Desk(portal).get("/stamp")["Set-Cookie"]).split(separator: ";")[0]
    var parts = cookie.split(separator: ".").map(String.init)
    parts[1] = String(monday.seconds - 60)
    let answer = try Desk(portal, at: monday).post(
      "/submit", goodReport + [("homepage", "")], cookie: parts.joined(separator: "."))
    #expect(answer.status == 303)
    #expect(try holds() == ["2|1|0"])
  }

  @Test("the field that nobody sees has to come, and empty")
  func trap() throws {
    let cookie = String(try #require(try Desk(portal).get("/stamp")["Set-Cookie"]).split(separator: ";")[0])
    let late = Desk(portal, at: monday + 60)
    #expect(try late.post("/submit", goodReport + [("homepage", "http://x")], cookie: cookie).status == 303)
    #expect(try late.post("/submit", goodReport, cookie: cookie).status == 303)
    #expect(try holds() == ["1|1|0", "1|1|0"])
  }

  @Test("a form sent twice from one opening is one case; other words, or another opening, are another")
  func twice() throws {
    let cookie = String(try #require(try Desk(portal).get("/stamp")["Set-Cookie"]).split(separator: ";")[0])
    let desk = Desk(portal, at: monday + 60)
    let fields = goodReport + [("homepage", "")]
    let first = try desk.post("/submit", fields, cookie: cookie)
    #expect(try desk.post("/submit", fields, cookie: cookie).location == first.location)
    #expect(try desk.post("/submit", fields + [("phone", "13800138000")], cookie: cookie).location != first.location)
    #expect(try send(opened: monday + 7200).location != first.location)
    #expect(try portal.column("SELECT count(*) FROM cases") == ["3"])
  }

  @Test("a word of the list holds, however it is spelled, and never drops")
  func words() throws {
    try limit { $0.words = ["代开发票"] }
    for text in ["本公司代 开-发．票", "代开發票", "路灯坏了"] {
      #expect(try send([("place", "c1"), ("text", text)]).status == 303)
    }
    #expect(try holds() == ["4|1|0"])
  }

  @Test(
    "one address: above the limit of the hour held, far above it not taken, with all that was typed and when to try again"
  )
  func address() throws {
    try limit { ($0.heldAbovePerAddress, $0.refusedAbovePerAddress) = (2, 4) }
    let answers = try (1...6).map { try send([("place", "c1"), ("text", "路灯 \($0)")]) }
    #expect(answers.map(\.status) == [303, 303, 303, 303, 429, 429])
    #expect(answers[4].body.contains("路灯 5") && answers[4]["Retry-After"] == "3590")
    #expect(try holds() == ["8|1|0", "8|1|0"])
    #expect(try send(from: "192.0.2.2").status == 303, "the next house")
    #expect(try send([("place", "c1"), ("text", "路灯 7")], opened: monday + 3600).status == 303, "the next hour")
    #expect(try holds().count == 2)
  }

  @Test("one place: above the limit of the hour held, from whatever address")
  func place() throws {
    try limit { $0.heldAbovePerPlace = 2 }
    for host in 1...3 { _ = try send([("place", "c1"), ("text", "停水 \(host)")], from: "192.0.2.\(host)") }
    #expect(try send([("place", "s1"), ("text", "停水")], from: "192.0.2.9").status == 303)
    #expect(try holds() == ["16|1|0"])
  }

  @Test("the same long text for one place is held as one from the sixth on; short ones and other places are not")
  func flood() throws {
    let text = "尊敬的领导，强烈要求解决小区停车难的问题"
    for host in 1...8 {
      _ = try send([("place", "c1"), ("text", text + String(repeating: "！", count: host))], from: "192.0.2.\(host)")
      _ = try send([("place", "c1"), ("text", "停水了")], from: "192.0.2.\(host)")
    }
    _ = try send([("place", "s1"), ("text", text)])
    #expect(try holds() == ["32|0|0", "32|0|0", "32|0|0"])
    #expect(try portal.column("SELECT DISTINCT group_id FROM holds") == ["1"])
  }

  @Test("what was counted is thrown away with the day's key, and no address stands anywhere")
  func nextDay() throws {
    _ = try send()
    #expect(try portal.column("SELECT count(*) FROM arrivals") == ["2"])
    _ = try send(opened: monday + 86_400)
    #expect(try portal.column("SELECT DISTINCT day FROM arrivals") == ["20774"])
    #expect(try portal.column("SELECT count(*) FROM arrivals WHERE instr(key, x'C0000201') > 0") == ["0"])
  }

  @Test("where nobody can be counted or no key be made, reports are taken all the same")
  func noFolder() throws {
    try portal.run("UPDATE settings SET value = '0 0 0 0 0 0 0' WHERE key = 'abuse-limits'")
    try Files.makeFolder(portal.workspace.storage + "/people-2026-11-16.key")
    try Files.makeFolder(portal.workspace.formKey)
    let desk = Desk(portal)
    #expect(try desk.get("/stamp").status == 200)
    #expect(try desk.post("/submit", goodReport).status == 303)
    #expect(desk.notes.all.contains("people-2026-11-16.key") && desk.notes.all.contains("form.key"))
  }
}
