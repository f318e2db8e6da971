import Testing

@Suite("A code is typed instead of scanned")
struct CodeTests {
  let desk: Desk

  init() throws { desk = Desk(try TestPortal()) }

  @Test("whatever its spelling, it leads to the printed address")
  func spelling() throws {
    let code = TestPortal.code
    let hyphened = code.prefix(3) + "-" + code.dropFirst(3)
    for typed in [code, code.lowercased(), " \(hyphened) ", code + ".html"] {
      let answer = try desk.get("/code", [("c", typed)])
      #expect(answer.status == 303 && answer.location == "/R/\(code)", "\(typed)")
    }
  }

  @Test("an unknown one and one that is none are told with the way on", arguments: ["Y00000", "A", "", "<script>"])
  func unknown(typed: String) throws {
    let answer = try desk.get("/code", [("c", typed)])
    #expect(answer.status == 404)
    #expect(answer.body.contains("没有这个二维码") && answer.body.contains("href=\"/report/\""))
    #expect(!answer.body.hasForeignScript)
  }

  @Test("a retired one explains itself, a redirected one leads on", arguments: ["/code", "/form"])
  func outOfUse(path: String) throws {
    let retired = try desk.get(path, [("c", TestPortal.codes[1])])
    #expect(retired.status == 410 && retired.body.contains("已停用") && retired.body.contains("href=\"/report/\""))
    let redirected = try desk.get(path, [("c", TestPortal.codes[2])])
    #expect(redirected.status == 200 && redirected.body.contains("href=\"/R/\(TestPortal.code)\""))
  }

  @Test("a code in use has its form before the site is built again")
  func form() throws {
    let answer = try desk.get("/form", [("c", TestPortal.code.lowercased())])
    #expect(answer.status == 200)
    #expect(answer.body.contains("name=\"code\" value=\"\(TestPortal.code)\""))
    #expect(answer.body.contains("东风街道 幸福社区") && answer.body.contains("E应办"))
  }
}
