import CaseStore
import Casework
import Testing
import Workspace

@Suite("Somebody searches")
struct SearchTests {
  let portal: TestPortal
  let desk: Desk

  init() throws {
    portal = try TestPortal()
    desk = Desk(portal)
  }

  private func publish(_ title: String, _ question: String, _ answer: String) throws {
    let store = try portal.store()
    var chance = SeededGenerator(UInt64(title.unicodeScalars.count))
    let report = NewReport(origin: .place("c1"), category: "k1", kind: .help, channel: .web, text: "没有公开的话")
    let number = try store.receive(report, at: monday, using: &chance).number
    try store.publish(number, PublicText(title: title, question: question, answer: answer), by: .publicist, at: monday)
  }

  private func updateIndex() throws {
    let store = try portal.store()
    let nodes = try store.referenceData().places.map {
      SearchNode(
        sort: .place, id: $0.id, code: $0.value.code, name: $0.value.name, depth: 0, line: [$0.id], hasPage: true)
    }
    let pages = [SearchPage(sort: .service, title: "管道疏通", text: "电话 0533-1", href: "/services/")]
    try SearchIndexUpdate(
      path: portal.workspace.searchIndex, nodes: nodes, pages: pages, offset: .china, cutOff: monday + 86_400
    ).run(store)
  }

  private func page(_ fields: [(String, String)]) throws -> String {
    let answer = try desk.get("/search", fields)
    #expect(answer.status == 200)
    #expect(answer.body.utf8.count < 100_000)
    return answer.body
  }

  @Test("and reads what was found, marked, with nothing of it taken for markup")
  func found() throws {
    try publish("路灯<b>不亮", "楼下的路灯\"坏了\"三天", "已修好")
    try updateIndex()
    let body = try page([("q", "路灯")])
    #expect(body.contains("<mark>路灯</mark>&lt;b&gt;不亮") && body.contains("找到 1 件。"))
    #expect(body.contains("href=\"/cases/2026-11/20261116-0001.html\"") && body.contains("幸福社区"))
    #expect(!body.contains("<b>不亮") && !body.contains("没有公开的话"))
  }

  @Test("and is shown words that look like markup or commands as they were typed")
  func hostile() throws {
    try publish("路灯", "问", "答")
    try updateIndex()
    for text in [
      "\"><script>alert(1)</script>", "路灯\" OR \"x", "NEAR(路灯 x)", "路灯*", "{path}: 路灯", "𠮷\u{0}䶮🙂", "%00", "'; DROP",
    ] {
      let body = try page([("q", text)])
      #expect(!body.contains("<script>alert"), "\(text)")
    }
    #expect(try page([("q", String(repeating: "长", count: 5_000))]).contains("没有找到"))
    #expect(try page([("q", "路灯"), ("page", "99999999999999999999"), ("month", "x"), ("place", "'")]).contains("没有找到"))
  }

  @Test("and is told what to do where nothing was found or too little was typed")
  func nothing() throws {
    try publish("路灯", "问", "答")
    try updateIndex()
    #expect(try page([("q", "暖气")]).contains("换一个短一点的说法试试"))
    #expect(try page([("q", "暖气"), ("place", "c1")]).contains("改成“全部”，再找一次"))
    #expect(try page([("q", "灯")]).contains("一个字太少"))
    #expect(try page([("q", "？！")]).contains("这里只有符号"))
    #expect(try page([]).contains("不搜索也能找到"))
  }

  @Test("before the first build and is led to the lists")
  func notYet() throws {
    let body = try page([("q", "路灯")])
    #expect(body.contains("搜索要等网站下一次更新") && body.contains("href=\"/places/\""))
  }

  @Test("and finds services and contacts besides cases; leafing keeps what was asked")
  func leafing() throws {
    for number in 1...11 { try publish("管道" + String(repeating: "堵", count: number), "问", "答") }
    try updateIndex()
    let first = try page([("q", "管道"), ("place", "")])
    #expect(first.contains("便民服务") && first.contains("<mark>管道</mark>疏通") && first.contains("找到 11 件。"))
    #expect(first.contains("search?q=%E7%AE%A1%E9%81%93&amp;page=2"))
    let second = try page([("q", "管道"), ("page", "2")])
    #expect(second.contains("第 2 页，共 2 页") && !second.contains("<mark>管道</mark>疏通"))
  }

  @Test("with a damaged index and is told to come back later, and the log names no word of it")
  func damaged() throws {
    try publish("路灯", "问", "答")
    try updateIndex()
    try portal.write("var/search.sqlite", String(repeating: "这不是数据库", count: 500))
    let answer = try desk.get("/search", [("q", "秘密的词")])
    #expect(answer.status == 503)
    #expect(!desk.notes.all.contains("秘密的词") && !desk.notes.all.isEmpty)
  }
}
