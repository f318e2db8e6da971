import CaseStore
import Casework
import HTTPExchange
import Testing
import Workspace

@Suite("Behind real web servers, configured as shipped", .serialized)
struct WebServerTests {
  private static let mount = "/cgi-bin/report"
  private static let odd = "路灯 \"坏\" 了 'x' <b> </textarea> 䶮 𠮷 👨‍👩‍👧 \u{202E}evil\u{202C} %41 + &amp;"

  private func server(_ kind: ServerKind) throws -> WebServer { try WebServer(kind, TestPortal()) }

  @Test("a form is stored, led to its receipt, and can be followed", arguments: ServerKind.allCases)
  func wholeWay(kind: ServerKind) throws {
    let server = try server(kind)
    let fields = goodReport + [("code", TestPortal.code), ("phone", "13800138000")]
    let sent = try server.client.post(Self.mount + "/submit", urlEncoded(fields))
    #expect(sent.status == 303, "\(sent.body)")
    let number = try #require(try server.portal.column("SELECT number FROM cases").first)
    let code = try #require(try server.portal.column("SELECT query_code FROM cases").first)
    #expect(sent.location == "\(Self.mount)/receipt?n=\(number)&q=\(code)")
    #expect(try server.portal.column("SELECT count(*) FROM contacts") == ["1"])
    let receipt = try server.client.get("\(Self.mount)/receipt?n=\(number)&q=\(code)")
    #expect(receipt.status == 200 && receipt.body.contains(number) && receipt.body.contains(code))
    let asked = try server.client.post(
      Self.mount + "/track", urlEncoded([("number", number), ("query", code.lowercased())]))
    #expect(asked.status == 303)
    let status = try server.client.get(try #require(asked.location))
    #expect(status.status == 200 && status.body.contains("路灯不亮三天了"))
    let wrong = try server.client.post(Self.mount + "/track", urlEncoded([("number", number), ("query", "AAAAAA")]))
    #expect(wrong.status == 422 && wrong.body.contains("没有查到这个编号"))
    let head = try server.client.get("\(Self.mount)/receipt?n=\(number)&q=\(code)", method: "HEAD")
    #expect(head.status == 200 && head.body.isEmpty)
    for answer in [sent, receipt, asked, status, wrong, head] { expectHeaders(of: answer, caching: "no-store") }
  }

  @Test(
    "a mistake shows the form again with everything typed, and nothing of it is in a log",
    arguments: ServerKind.allCases)
  func mistake(kind: ServerKind) throws {
    let server = try server(kind)
    let typed = [("place", "c1"), ("text", Self.odd), ("location", Self.odd), ("phone", "not a phone zzqx")]
    let answer = try server.client.post(Self.mount + "/submit", urlEncoded(typed))
    #expect(answer.status == 422)
    let shown = Self.odd.replacing("\u{202E}", with: "").replacing("\u{202C}", with: "")
    #expect(unescaped(answer.body).contains(">\n\(shown)</textarea>"))
    #expect(unescaped(answer.body).contains("value=\"\(shown)\""))
    #expect(answer.body.contains("not a phone zzqx"))
    _ = try server.client.post(Self.mount + "/track", urlEncoded([("number", "zzqx"), ("query", "zzqx")]))
    _ = try server.client.get(Self.mount + "/status?n=zzqx&q=zzqx")
    _ = try server.client.get("/r/zzqx")
    try server.portal.run("CREATE TRIGGER broken BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'x'); END")
    let broken = try server.client.post(Self.mount + "/submit", urlEncoded(goodReport + [("phone", "13800138001")]))
    #expect(broken.status == 503 && broken["Retry-After"] != nil && broken.body.contains("路灯不亮三天了"))
    let logs = try server.logs { $0.contains("\(Self.mount)/submit") && $0.contains("huiyin: ") }
    #expect(logs.contains("\(Self.mount)/submit"), "something is logged")
    #expect(logs.contains("huiyin: "), "the operator is told")
    for secret in ["zzqx", "坏", "路灯", "13800138001", "textarea", "127.0.0.1 "] {
      #expect(!logs.contains(secret), "\(secret) in \(logs)")
    }
  }

  @Test("bodies of the wrong length, size and kind are refused, and the server goes on", arguments: ServerKind.allCases)
  func bodies(kind: ServerKind) throws {
    let server = try server(kind)
    let good = urlEncoded(goodReport)
    let cut = try server.client.post(Self.mount + "/submit", good, length: 8)
    #expect(cut.status == 422, "8 bytes hold no text")
    let short = try? server.client.post(Self.mount + "/submit", good, length: good.utf8.count + 100, thenStops: true)
    #expect(short == nil || short.map { $0.status >= 400 } == true)
    let large = try server.client.post(Self.mount + "/submit", "text=" + String(repeating: "x", count: 100_000))
    #expect(large.status == 413 && large.body.contains("写短一些"))
    let huge = try server.client.post(Self.mount + "/submit", "text=" + String(repeating: "x", count: 400_000))
    #expect(huge.status == 413)
    #expect(try server.client.post(Self.mount + "/submit", good, type: "text/plain").status == 415)
    #expect(try server.client.post(Self.mount + "/submit", good, type: "multipart/form-data; boundary=b").status == 400)
    let opened = try server.client.get(Self.mount + "/submit")
    #expect(opened.status == 405 && opened["Allow"] == "POST")
    #expect(try server.client.get(Self.mount + "/nothing").status == 404)
    #expect(try server.client.get(Self.mount).status == 404)
    #expect(try server.portal.column("SELECT count(*) FROM cases") == ["0"])
    #expect(try server.client.post(Self.mount + "/submit", good).status == 303)
    // What is too large for the web server itself it refuses before it comes to its headers.
    for answer in [cut, large, opened] { expectHeaders(of: answer, caching: nil) }
  }

  @Test("files of the site come with their caching and the same headers", arguments: ServerKind.allCases)
  func files(kind: ServerKind) throws {
    let server = try server(kind)
    try server.portal.write("public/index.html", "<!doctype html><title>首页</title>")
    try server.portal.write("public/404.html", "<!doctype html><title>没有这个页面</title>")
    try server.portal.write("public/assets/style.css", "body{}")
    let home = try server.client.get("/")
    #expect(home.status == 200 && home.body.contains("首页"))
    #expect(home["Content-Type"] == "text/html; charset=utf-8")
    expectHeaders(of: home, caching: "no-cache")
    let tag = try #require(home["ETag"])
    #expect(try server.client.get("/", headers: "If-None-Match: \(tag)\r\n").status == 304)
    let style = try server.client.get("/assets/style.css")
    #expect(style["Content-Type"] == "text/css; charset=utf-8")
    expectHeaders(of: style, caching: "public, max-age=86400")
    let missing = try server.client.get("/nowhere.html")
    #expect(missing.status == 404 && missing.body.contains("没有这个页面"))
    expectHeaders(of: missing, caching: "no-cache")
    for secret in ["/../var/portal.sqlite", "/%2e%2e/var/portal.sqlite", "/cgi-bin/report/../../var/keys"] {
      #expect(try server.client.get(secret).status >= 400, "\(secret)")
    }
  }

  @Test("nginx hands out the copy beside a file as it is to whoever takes it, and the file to others")
  func copies() throws {
    let server = try server(.nginx)
    let code = TestPortal.code
    let files = [("index.html", "/"), ("R/\(code).html", "/R/\(code)"), ("assets/style.css", "/assets/style.css")]
    for (file, address) in files {
      try server.portal.write("public/\(file)", "the file")
      try server.portal.write("public/\(file).gz", "the copy")
      let small = try server.client.get(address, headers: "Accept-Encoding: gzip\r\n")
      #expect(small.status == 200 && small.body == "the copy" && small["Content-Encoding"] == "gzip", "\(address)")
      #expect(small["Vary"] == "Accept-Encoding")
      expectHeaders(of: small, caching: file.hasPrefix("assets/") ? "public, max-age=86400" : "no-cache")
      let whole = try server.client.get(address)
      #expect(whole.body == "the file" && whole["Content-Encoding"] == nil, "\(address)")
      #expect(whole["Content-Type"] == small["Content-Type"])
    }
  }

  @Test("pages are compressed for whoever takes that, and what the program says is not", arguments: ServerKind.allCases)
  func compression(kind: ServerKind) throws {
    let server = try server(kind)
    try server.portal.write(
      "public/index.html", "<!doctype html><title>首页</title>" + String(repeating: "<p>回音</p>", count: 500))
    let small = try server.client.get("/", headers: "Accept-Encoding: gzip\r\n")
    #expect(small.status == 200 && small["Content-Encoding"] == "gzip" && small["Vary"] == "Accept-Encoding")
    #expect(try server.client.get("/")["Content-Encoding"] == nil)
    let form = try server.client.get("/R/\(TestPortal.code)", headers: "Accept-Encoding: gzip\r\n")
    #expect(form.body.contains("name=\"code\"") && form["Content-Encoding"] == nil)
  }

  @Test(
    "a printed address opens its page, in lower case too, and the form is there before the page is built",
    arguments: ServerKind.allCases)
  func codes(kind: ServerKind) throws {
    let server = try server(kind)
    let code = TestPortal.code
    #expect(try server.client.get("/R/\(code)").body.contains("name=\"code\" value=\"\(code)\""))
    try server.portal.write("public/R/\(code).html", "<!doctype html><title>表单</title>")
    for path in ["/R/\(code)", "/R/\(code).html"] {
      let page = try server.client.get(path)
      #expect(page.status == 200 && page.body.contains("<title>表单"), "\(path)")
      expectHeaders(of: page, caching: "no-cache")
    }
    let lower = try server.client.get("/r/\(code.lowercased())")
    #expect(lower.status == 303 && lower.location == "/R/\(code)")
    #expect(try server.client.get("/R/\(code.lowercased())").status == 200)
    #expect(try server.client.get("/R/\(TestPortal.codes[1])").status == 410)
    let unknown = try server.client.get("/r/y00000")
    #expect(unknown.status == 404 && unknown.body.contains("没有这个二维码"))
  }

  @Test(
    "an answer is rated, a patrol report taken, “me too” counted, and no code or address is in a log",
    arguments: ServerKind.allCases)
  func reporters(kind: ServerKind) throws {
    let server = try server(kind)
    let own = try OwnCase(server.portal)
    try own.answer()
    let judgement = own.fields + [("answer", "4"), ("grade", "5"), ("resolution", "2"), ("text", "zzqx")]
    let rated = try server.client.post(Self.mount + "/rate", urlEncoded(judgement))
    #expect(rated.status == 303)
    let status = try server.client.get(try #require(rated.location))
    #expect(status.body.contains("您的评价：非常满意 · 已解决"))
    let text = PublicText(title: "路灯", question: "路灯", answer: "好了")
    try server.portal.store().publish(own.number, text, by: .editor, at: monday)
    let number = urlEncoded([("number", own.number.description)])
    for _ in 1...2 { #expect(try server.client.post(Self.mount + "/endorse", number).status == 303) }
    #expect(try server.portal.column("SELECT endorsement_count FROM cases") == ["1"])
    var chance = SeededGenerator(4)
    let code = CodeText(using: &chance).text
    try server.portal.addUser("wang", role: .gridWorker, code: code, place: "c1")
    let report = [("worker", code), ("place", "c1"), ("text", "zzqx"), ("handled", "yes"), ("note", "zzqx")]
    let taken = try server.client.post(Self.mount + "/patrol", urlEncoded(report))
    #expect(taken.status == 303)
    let list = try server.client.get(try #require(taken.location))
    #expect(list.status == 200 && list.body.contains("已收到 ") && list.body.contains("wang"))
    for answer in [rated, status, taken, list] { expectHeaders(of: answer, caching: "no-store") }
    let logs = try server.logs { $0.contains("\(Self.mount)/patrol") }
    #expect(logs.contains("\(Self.mount)/patrol"), "something is logged")
    for secret in ["zzqx", code, own.queryCode, "127.0.0.1 "] {
      #expect(!logs.contains(secret), "\(secret) in \(logs)")
    }
  }

  @Test("other systems and apps are answered where they look, however the address ends", arguments: ServerKind.allCases)
  func interfaces(kind: ServerKind) throws {
    let server = try WebServer(kind, try TestPortal())
    let services = try server.client.get("/open311/v2/services.json")
    #expect(services.status == 200 && services["Content-Type"] == "application/json; charset=utf-8")
    #expect(services["Cache-Control"] == "no-store" && services.body.contains("\"service_code\":\"k1\""))
    let asked = try server.client.post("/api/v1/track", "{}", type: "application/json")
    #expect(asked.status == 422 && asked.body.contains("\"field\":\"number\""))
    for address in ["/open311/v2", "/open311/v2/", "/api/v1", "/api/v1/", "/api/v1/nothing"] {
      #expect(try server.client.get(address).status == 404, "\(address)")
    }
  }

  @Test("a report comes with its photographs, more than a form may have otherwise", arguments: ServerKind.allCases)
  func photographs(kind: ServerKind) throws {
    let server = try server(kind)
    let noise = try TestPicture.jpeg(width: 1200, height: 900, isNoise: true)
    try #require(noise.count > 700_000)
    let form = PhotoForm(goodReport, [noise, Array("<html>".utf8), noise])
    let sent = try server.client.post(Self.mount + "/submit", form)
    #expect(sent.status == 303 && sent.location?.hasSuffix("&p=kept-format-kept") == true, "\(sent.location ?? "")")
    let names = try server.portal.column("SELECT name FROM photos ORDER BY position")
    #expect(names.count == 2)
    for name in names { #expect(Files.exists(server.portal.workspace.photos + "/" + name)) }
    let receipt = try server.client.get(try #require(sent.location))
    #expect(receipt.body.contains("收下了 2 张照片。") && receipt.body.contains("第 2 张照片没有收下"))
    let huge = PhotoForm(goodReport, [[UInt8](repeating: 0xFF, count: 13 << 20), noise])
    let left = try server.client.post(Self.mount + "/submit", huge)
    #expect(left.location?.hasSuffix("&p=bytes-kept") == true)
  }

  @Test("16 reports at once are all acknowledged and all stored", arguments: ServerKind.allCases)
  func crowd(kind: ServerKind) async throws {
    let server = try server(kind)
    let client = server.client
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...16 {
        let body = urlEncoded([("place", "c1"), ("text", "第 \(number) 件")])
        group.addTask { try client.post("/cgi-bin/report/submit", body).status }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == Array(repeating: 303, count: 16))
    #expect(try server.portal.column("SELECT count(DISTINCT text) FROM reports") == ["16"])
    #expect(try server.portal.column("SELECT max(last) FROM day_counters") == ["16"])
  }

  /// The headers of the security policy, each once, and the caching.
  private func expectHeaders(of answer: Answer, caching: String?, location: SourceLocation = #_sourceLocation) {
    for field in SecurityPolicy().fields {
      #expect(answer.all(field.name.text) == [field.value], "\(field.name.text)", sourceLocation: location)
    }
    if let caching { #expect(answer.all("Cache-Control") == [caching], sourceLocation: location) }
  }
}
