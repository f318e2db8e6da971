import Testing

@Suite("A mistake in a form costs nothing that was typed")
struct MistakeTests {
  let portal: TestPortal
  let desk: Desk

  init() throws {
    portal = try TestPortal()
    desk = Desk(portal)
  }

  /// What one field was, what its error says, and which field it leads to.
  static let mistakes: [(changed: (String, String), says: String, leadsTo: String)] = [
    (("text", ""), "写下发生了什么", "text"), (("text", " \u{3000}\u{200B}\n"), "写下发生了什么", "text"),
    (("text", String(repeating: "字", count: 2001)), "内容最多 2000 个字，现在是 2001 个字", "text"),
    (("location", String(repeating: "位", count: 201)), "具体位置最多 200 个字，现在是 201 个字", "location"),
    (("kind", "gossip"), "从列出的几项里选一项", "kind"), (("category", "gone"), "这一类已经没有了", "category"),
    (("phone", "1380013"), "手机号应是 11 位数字", "phone"), (("place", "nowhere"), "这个地点已经不用了", "place"),
    (("place", "old"), "这个地点已经不用了", "place"),
  ]

  @Test("each says what to change, above the form and at the field", arguments: mistakes.indices)
  func sentence(index: Int) throws {
    let mistake = Self.mistakes[index]
    let fields = goodReport.filter { $0.0 != mistake.changed.0 } + [mistake.changed]
    let answer = try desk.post("/submit", fields)
    #expect(answer.status == 422 && answer["Cache-Control"] == "no-store")
    let title = try #require(answer.body.between("<title>", "</title>"))
    #expect(title.hasPrefix("有几处要改："))
    let summary = try #require(answer.body.between("role=\"alert\"", "</div>"))
    #expect(summary.contains("<a href=\"#\(mistake.leadsTo)\">\(mistake.says)"))
    #expect(answer.body.contains("id=\"\(mistake.leadsTo)\""), "the link leads somewhere")
    #expect(answer.body.contains("id=\"\(mistake.leadsTo)-error\">\(mistake.says)"))
    #expect(try portal.column("SELECT count(*) FROM cases") == ["0"])
    #expect(desk.notes.all.isEmpty)
  }

  @Test("several are told at once, in the order of the form")
  func several() throws {
    let answer = try desk.post("/submit", [("place", "c1"), ("phone", "1"), ("kind", "x")])
    let summary = try #require(answer.body.between("role=\"alert\"", "</div>"))
    let order = ["#text", "#kind", "#phone"].compactMap { summary.firstRange(of: $0)?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
  }

  @Test(
    "everything typed is there again, as it was",
    arguments: [
      "\"quoted\" 'single' & <b>", "</textarea><script>alert(1)</script>", "䶮 𠮷 👨‍👩‍👧 ❤️", "\n\n two lines first",
      "e\u{301}\" onfocus=x", "{{text}} {{{text}}} &amp;amp;", "\u{200F}עברית\u{200E} ABC",
    ])
  func typed(text: String) throws {
    let answer = try desk.post(
      "/submit",
      [
        ("place", "c1"), ("code", TestPortal.code), ("text", text), ("location", text), ("phone", text),
        ("kind", "complaint"), ("category", "k1"), ("private", "yes"),
      ])
    #expect(answer.status == 422)
    let shown = try #require(area(answer.body))
    #expect(unescaped(shown) == "\n" + text)
    for name in ["location", "phone"] {
      let value = try #require(answer.body.between("name=\"\(name)\"", ">")?.between("value=\"", "\""))
      #expect(unescaped(value) == text)
    }
    #expect(answer.body.contains("value=\"complaint\" checked"))
    #expect(answer.body.contains("value=\"k1\" selected>垃圾 &amp; 水<"))
    #expect(answer.body.contains("name=\"private\" value=\"yes\" checked"))
    #expect(answer.body.contains("name=\"code\" value=\"\(TestPortal.code)\""))
    #expect(answer.body.contains("东风街道 幸福社区"))
    #expect(!answer.body.hasForeignScript)
  }

  private func area(_ body: String) -> String? {
    guard let from = body.firstRange(of: "<textarea") else { return nil }
    let rest = body[from.upperBound...]
    guard let open = rest.firstIndex(of: ">"), let end = rest.firstRange(of: "</textarea>") else { return nil }
    return String(rest[rest.index(after: open)..<end.lowerBound])
  }

  @Test("the form shown again carries a fresh key, and sending it then makes one case")
  func freshKey() throws {
    func key() throws -> String {
      let answer = try desk.post("/submit", [("place", "c1")])
      return try #require(answer.body.between("name=\"key\" value=\"", "\""))
    }
    let (first, second) = (try key(), try key())
    #expect(first != second && first.count == 22)
    for _ in 1...2 { _ = try desk.post("/submit", goodReport + [("key", first)]) }
    #expect(try portal.column("SELECT count(*) FROM cases") == ["1"])
  }

  @Test("the form has every field by the name that stays stable")
  func names() throws {
    let body = try desk.get("/form", [("c", TestPortal.code)]).body
    for name in ["place", "code", "key", "text", "location", "kind", "category", "phone", "private"] {
      #expect(body.contains("name=\"\(name)\""), "\(name)")
    }
    #expect(body.contains("method=\"post\" action=\"/cgi-bin/report/submit\""))
  }
}
