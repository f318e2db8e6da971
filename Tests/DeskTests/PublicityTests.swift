import CaseStore
import Casework
import HTTPExchange
import Testing

@Suite("What printed codes bring in, at the desk")
struct PublicityTests {
  private let portal: TestPortal

  init() throws {
    portal = try TestPortal()
    let store = try portal.store()
    try store.addCodes([
      Code(text: "ACDEF1", place: "c1", material: "海报", placement: "小区大门"),
      Code(text: "ACDEF2", place: "s1", material: "门牌", placement: ""),
      Code(text: "ACDEF3", place: "c1", material: "=2+3", placement: "楼道"),
    ])
    var chance = SeededGenerator(3)
    for days in [0, 40] as [Int64] {
      let report = NewReport(origin: .code("ACDEF1"), category: "k1", kind: .help, channel: .web, text: "灯不亮")
      _ = try store.receive(report, at: monday + -days * 86_400, using: &chance)
    }
  }

  @Test(
    "is for publicity staff and administrators; others find nothing there, and nothing in the navigation",
    arguments: ["first", "dispatcher", "supervisor", "leader", "editor"])
  func roles(login: String) throws {
    let browser = try Browser(portal, login)
    let none = try browser.get("/nothing").status
    for path in ["/publicity", "/print", "/print/new", "/print/1", "/print/1/0", "/print/design/poster-a4"] {
      #expect(try browser.get(path).status == none && none == 404, "\(path)")
    }
    #expect(try !browser.get("/password").body.contains("/cgi-bin/desk/publicity"))
    for own in ["publicist", "admin"] {
      #expect(try Browser(portal, own).get("/publicity").status == 200)
      #expect(try Browser(portal, own).get("/password").body.contains("/cgi-bin/desk/print\""))
    }
    #expect(try Browser(portal, "publicist").get("/").location == "/cgi-bin/desk/publicity")
    #expect(try Browser(portal).get("/publicity").location == "/cgi-bin/desk/sign-in?to=%2Fpublicity")
  }

  @Test("each code stands there with its reports, the one used last first, with a way to print it again")
  func lines() throws {
    let page = try Browser(portal, "publicist").get("/publicity")
    #expect(page.text.contains("3 个码在用，共带来 2 件反映，近 30 天 1 件。"))
    let row = try #require(page.body.between("<td class=\"d-use-place\">", "</tr>"))
    #expect(row.contains("幸福社区") && row.contains("ACDEF1") && row.contains("2026-11-16") && row.contains("2026-10-07"))
    #expect(row.contains("data-label=\"反映\">2<") && row.contains("data-label=\"近30天\">1<"))
    #expect(page.body.contains("/print/new?place=c1&amp;use=3%7C%E6%B5%B7%E6%8A%A5%7C"), "\(row)")
  }

  @Test("is narrowed to silent codes, to a place, to a material, and to places without any")
  func filters() throws {
    let browser = try Browser(portal, "publicist")
    let silent = try browser.get("/publicity?show=never")
    #expect(!silent.body.contains("ACDEF1") && silent.body.contains("ACDEF2") && silent.body.contains("ACDEF3"))
    #expect(silent.text.contains("从没带来反映 <b>2</b>") && silent.text.contains("没有码的地点 <b>1</b>"))
    let plates = try browser.get("/publicity?material=\(percentEncoded("门牌"))")
    #expect(plates.body.contains("ACDEF2") && !plates.body.contains("ACDEF1"))
    let community = try browser.get("/publicity?place=c1")
    #expect(!community.body.contains("ACDEF2") && community.body.contains("ACDEF3"))
    let bare = try browser.get("/publicity?show=bare")
    #expect(bare.body.contains("开发区") && bare.body.contains("/print/new?place=d") && !bare.body.contains("ACDEF1"))
    #expect(try browser.get("/publicity?page=99").text.contains("3 个码在用"))
    for wild in ["place='--", "show=x", "page=-1", "order=x", "material=%00"] {
      #expect(try browser.get("/publicity?\(wild)").status == 200, "\(wild)")
    }
  }

  @Test("goes page by page")
  func pages() throws {
    let store = try portal.store()
    let letters = Array("ACDEFGHJ")
    try store.addCodes(
      (0..<60).map {
        Code(text: "BCDE\(letters[$0 / 8])\(letters[$0 % 8])", place: "s1", material: "贴纸", placement: "\($0)")
      })
    let browser = try Browser(portal, "publicist")
    let first = try browser.get("/publicity")
    #expect(first.body.components(of: "d-use-place\"") == 50 && first.body.contains("/publicity?page=2"))
    #expect(try browser.get("/publicity?page=2").body.components(of: "d-use-place\"") == 13)
  }

  @Test("is taken out as a file, which the staff log knows of; a formula in it is text")
  func export() throws {
    let browser = try Browser(portal, "publicist")
    let page = try browser.get("/publicity")
    let file = try browser.post(
      "/publicity/export",
      [("token", try page.token(before: "/publicity/export")), ("from", try #require(page.value("from")))])
    #expect(file.status == 200 && file.all("Content-Type") == ["text/csv; charset=utf-8"])
    let lines = file.body.split(separator: "\r\n")
    #expect(lines.count == 5 && lines[0].hasPrefix("\u{FEFF}\"码\",\"地点编码\""))
    #expect(
      lines[1].hasPrefix("\"ACDEF1\",\"c1\",\"幸福社区\",\"社区\",\"海报\",\"小区大门\",\"在用\",\"2\",\"1\",\"2026-10-07 09:00\""),
      "\(lines[1])")
    #expect(file.body.contains("\"'=2+3\""))
    #expect(lines[4] == "\"\",\"d\",\"开发区\",\"区\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"")
    let log = try portal.store().staffLog(limit: 1)
    #expect(log.first?.deed == .export && log.first?.login == "publicist" && log.first?.detail == "publicity 4")
    #expect(try browser.post("/publicity/export", [("token", "x"), ("from", "")]).status == 403)
    let handler = try Browser(portal, "first")
    #expect(try handler.post("/publicity/export", [("token", "x"), ("from", "")]).status == 403)
  }
}

extension String {
  /// How often a text stands in it.
  func components(of text: String) -> Int { ranges(of: text).count }
}
