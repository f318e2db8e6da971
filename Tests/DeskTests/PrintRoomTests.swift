import CaseStore
import Casework
import Desk
import Foundation
import HTTPExchange
import Testing
import Workspace

extension PrintUse {
  /// What a form carries for it.
  fileprivate var carried: String { "\(level.rawValue)|\(material)|\(placement)" }
}

@Suite("The print room at the desk")
struct PrintRoomTests {
  private let portal: TestPortal
  private let browser: Browser
  private static let plate = PrintUse(level: .community, material: "门牌", placement: "居委会")
  private static let poster = PrintUse(level: .street, material: "海报", placement: "")

  init() throws {
    portal = try TestPortal()
    browser = try Browser(portal, "publicist")
    try portal.store().keepPrintChoices(
      designs: [
        Self.design("door-plate", "门牌150×90", 150_000, 90_000),
        Self.design("door-plate-large", "门牌150×90大字", 150_000, 90_000),
        Self.design("label-l7160", "标签L7160", 63_500, 38_100, sheet: "L7160"),
      ], uses: [Self.plate, Self.poster], mark: "1")
  }

  private static func design(
    _ name: String, _ title: String, _ width: Int, _ height: Int, sheet: String? = nil
  ) -> PrintDesign {
    PrintDesign(name: name, title: title, width: width, height: height, distance: 300, sheet: sheet)
  }

  private var fields: [(String, String)] {
    get throws {
      let page = try browser.get("/print/new?design=door-plate")
      return [
        ("token", try page.token(before: "/print/new")), ("design", "door-plate"), ("ink", "press"), ("do", "make"),
      ]
    }
  }

  private var ticks: [(String, String)] { [("use-0", Self.plate.carried), ("place-s1", "1")] }

  private func orders() throws -> [PrintOrder] { try portal.store().printOrders(limit: 9) }

  @Test("designs stand there with size and distance, and what else they come as; a chosen one leads to its form")
  func designs() throws {
    let page = try browser.get("/print/new?place=c1&use=\(percentEncoded(Self.plate.carried))")
    #expect(page.text.contains("63.5 × 38.1 mm") && page.text.contains("L7160 标签纸") && page.text.contains("0.3 米内扫得到"))
    #expect(page.text.contains("另有 大字") && !page.body.contains("design=door-plate-large"))
    let href = try #require(page.body.between("<li><a href=\"/cgi-bin/desk", "\">"))
    let form = try browser.get(href.replacing("&amp;", with: "&"))
    #expect(form.body.contains("name=\"place-c1\" value=\"1\" checked"))
    #expect(form.body.contains("value=\"3|门牌|居委会\" checked") && form.body.contains("value=\"door-plate\" checked"))
  }

  @Test("a material that the design's name holds is ticked by itself")
  func suggestion() throws {
    let form = try browser.get("/print/new?design=door-plate-large")
    #expect(form.body.contains("value=\"3|门牌|居委会\" checked") && !form.body.contains("value=\"2|海报|\" checked"))
  }

  @Test("an order is written with all that was chosen, once, and its page waits")
  func order() throws {
    let answer = try browser.post("/print/new", try fields + ticks + [("outlined", "1")])
    #expect(answer.status == 303)
    let order = try #require(try orders().first)
    #expect(answer.location == "/cgi-bin/desk/print/\(order.id)")
    #expect(order.wanted.design == "door-plate" && order.wanted.ink == .press && order.wanted.isOutlined)
    #expect(order.wanted.places == ["s1"] && order.wanted.uses == [Self.plate] && order.state == .waiting)
    let page = try browser.follow(answer)
    #expect(page.all("Refresh") == ["3"] && page.text.contains("等候") && page.text.contains("东风街道"))
    #expect(page.text.contains("社区 · 门牌 · 居委会") && page.text.contains("文字转曲"))
    browser.now = monday + 3600
    #expect(try browser.get("/print/\(order.id)").text.contains("huiyin-print"), "nobody seems to make anything")
    let list = try browser.get("/print")
    #expect(list.text.contains("门牌150×90") && list.text.contains("姓名 publicist"))
    let again = try browser.get("/print/new?again=\(order.id)")
    #expect(
      again.body.contains("name=\"place-s1\" value=\"1\" checked") && again.body.contains("value=\"press\" checked"))
  }

  @Test("what is missing is said, and everything that was ticked stays")
  func missing() throws {
    let fields = try fields
    let cases: [([(String, String)], String)] = [
      ([ticks[0]], "至少一处"), ([ticks[1]], "至少一项"), ([("use-1", Self.poster.carried), ("place-c1", "1")], "用得上"),
      ([("use-0", "3|别的|"), ticks[1]], "至少一项"), ([ticks[0], ("place-none", "1")], "至少一处"),
    ]
    for (ticks, sentence) in cases {
      let answer = try browser.post("/print/new", fields + ticks + [("outlined", "1")])
      #expect(answer.status == 422 && answer.text.contains(sentence), "\(sentence)")
      #expect(
        answer.body.contains("name=\"outlined\" value=\"1\" checked") && answer.body.contains("value=\"press\" checked")
      )
      for (name, _) in ticks where name == "place-s1" || name == "place-c1" {
        #expect(answer.body.contains("name=\"\(name)\" value=\"1\" checked"), "\(name)")
      }
    }
    let unknown = try browser.post(
      "/print/new", fields.filter { $0.0 != "design" } + ticks + [("design", "../../etc/passwd")])
    #expect(unknown.status == 422 && unknown.text.contains("没有这种版式"))
    #expect(try orders().isEmpty)
  }

  @Test("looking for a place keeps the ticks, and each place stands there once")
  func search() throws {
    let fields =
      try fields.filter { $0.0 != "do" } + [("do", "find"), ("q", " 幸福 "), ("place-c1", "1"), ("place-s1", "1")]
    let answer = try browser.post("/print/new", fields)
    #expect(answer.status == 200 && answer.text.contains("找到的地点"))
    #expect(answer.body.components(of: "name=\"place-c1\" value=\"1\" checked") == 1)
    #expect(answer.body.components(of: "name=\"place-c1\"") == 1)
    #expect(answer.body.contains("name=\"place-s1\" value=\"1\" checked"))
    let none = try browser.post("/print/new", fields.filter { $0.0 != "q" } + [("q", "<b>")])
    #expect(none.text.contains("没有找到") && none.body.contains("value=\"&lt;b&gt;\""))
    #expect(try orders().isEmpty)
  }

  @Test("hundreds of ticks are one form")
  func manyTicks() throws {
    let many = (0..<600).map { ("place-x\($0)", "1") }
    #expect(try browser.post("/print/new", try fields + ticks + many).status == 303)
  }

  @Test(
    "a form forged, or from another site, writes nothing; one sent after the session ended is shown again, filled in")
  func forged() throws {
    let sent = try fields + ticks
    #expect(try Browser(portal, "publicist").post("/print/new", sent).status == 403, "another session's form")
    #expect(try Browser(portal, "first").post("/print/new", sent).status == 403)
    #expect(try browser.post("/print/new", Array(sent.dropFirst())).status == 403)
    browser.source = [(.fetchSite, "cross-site")]
    #expect(try browser.post("/print/new", sent).status == 403)
    #expect(try orders().isEmpty)
    let late = try Browser(portal)
    let asked = try late.post("/print/new", sent)
    #expect(asked.text.contains("name=\"typed.place-s1\"") && asked.status == 403)
    let carried: [(String, String)] = sent.dropFirst().map { (name, value) in ("typed." + name, value) }
    let shown = try late.signIn("publicist", TestPortal.password, [("to", "/print/new")] + carried)
    #expect(shown.status == 200 && shown.body.contains("name=\"place-s1\" value=\"1\" checked"))
    #expect(try orders().isEmpty, "nothing is done that its sender has not seen")
  }

  /// An order that was made, with these files on the disk and in the database.
  private func made(_ files: [PrintFile], problem: String? = nil) throws -> Int64 {
    let store = try portal.store()
    let wanted = NewPrintOrder(
      design: "door-plate", ink: .office, isOutlined: false, places: ["s1"], uses: [Self.plate])
    let id = try store.add(wanted, by: "publicist", at: monday)
    let claimed = try #require(try store.claimPrintOrder(at: monday, lease: 30))
    _ = try store.end(claimed, PrintOutcome(items: 2, made: 2, files: files, problem: problem), at: monday)
    try FileManager.default.createDirectory(
      atPath: portal.workspace.prints + "/\(id)", withIntermediateDirectories: true)
    return id
  }

  @Test("what was made is handed out under its own name, with its picture to look at first")
  func download() throws {
    let id = try made([
      PrintFile(name: "990101_门牌_合订.pdf", kind: .merged, bytes: 2_345_678),
      PrintFile(name: "校样.png", kind: .picture, bytes: 9), PrintFile(name: "manifest.csv", kind: .manifest, bytes: 4),
    ])
    for (name, text) in [("990101_门牌_合订.pdf", "%PDF-"), ("校样.png", "PNG"), ("manifest.csv", "code")] {
      try portal.write("var/print/\(id)/\(name)", text)
    }
    let page = try browser.get("/print/\(id)")
    #expect(page.all("Refresh").isEmpty && page.text.contains("已做好") && page.text.contains("2 份中做好 2 份"))
    #expect(page.text.contains("2.3 MB") && page.body.contains("<img src=\"/cgi-bin/desk/print/\(id)/1\""))
    let answer = try browser.file("/print/\(id)/0")
    #expect(answer.file.map { $0.piece(at: 0) } == Array("%PDF-".utf8))
    #expect(answer.headers[.contentType] == "application/pdf")
    let name = try #require(answer.headers[HeaderName("Content-Disposition")])
    #expect(
      name == "attachment; filename=\"990101_--_--.pdf\"; "
        + "filename*=UTF-8''990101_%E9%97%A8%E7%89%8C_%E5%90%88%E8%AE%A2.pdf")
    #expect(try browser.file("/print/\(id)/1").headers[.contentType] == "image/png")
    for path in [
      "/print/\(id)/3", "/print/\(id)/-1", "/print/999/0", "/print/\(id)/x", "/print/\(id)/99999999999999999999",
    ] {
      #expect(try browser.get(path).status == 404, "\(path)")
    }
  }

  @Test(
    "no name out of the database or an address leads out of the folder",
    arguments: ["../../portal.sqlite", "..", "/etc/passwd", "a/../../../portal.sqlite", "", ".", "link.pdf"])
  func escape(name: String) throws {
    let id = try made([PrintFile(name: name, kind: .merged, bytes: 1)])
    try #require(symlink(portal.workspace.database, portal.workspace.prints + "/\(id)/link.pdf") == 0)
    #expect(try browser.get("/print/\(id)/0").status == 404)
    for address in ["..%2F..%2Fportal", "..%2fportal.sqlite%00", "%2e%2e", "portal.sqlite"] {
      #expect(try [400, 404].contains(browser.status("/print/design/\(address)")), "\(address)")
    }
  }

  @Test("what was not made stands there with its reason; what was removed can be ordered again")
  func problems() throws {
    let partly = try made([], problem: "a <b> does not fit\nanother")
    let page = try browser.get("/print/\(partly)")
    #expect(
      page.text.contains("部分做好") && page.body.contains("a &lt;b&gt; does not fit</p>")
        && page.body.contains(">another</p>"))
    try portal.store().markCleared(partly, at: monday)
    #expect(try browser.get("/print/\(partly)").text.contains("文件过期已清理"))
  }
}

extension Browser {
  /// An answer as the handler gives it, its file not read.
  func file(_ path: String) throws -> Response {
    var headers = HeaderFields()
    headers[.host] = host
    headers[.cookie] = cookie
    let request = Request(
      .get, mount: Self.mount, path: try RequestPath(percentEncoded: path), headers: headers, scheme: scheme)
    let (now, workspace) = (now, portal.workspace)
    return DeskHandler(workspace: workspace, clock: { now }, note: { _ in }).respond(to: request)
  }

  /// The status of an answer; 400 for an address that no server hands on.
  func status(_ path: String) throws -> Int {
    guard (try? RequestPath(percentEncoded: path)) != nil else { return 400 }
    return try get(path).status
  }
}
