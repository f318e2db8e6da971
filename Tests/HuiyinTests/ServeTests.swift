import Foundation
import Testing

@Suite("huiyin serve")
struct ServeTests {
  @Test("shows pages, takes a report to its receipt and into the database, and builds again when content changes")
  func serve() throws {
    let desk = try Desk()
    // Nobody opens the form here before it is sent.
    try desk.edit("w/content/portal.yaml", "minimum-cell: 5", "minimum-cell: 5\nabuse: {hold-untimed: 否}")
    let port = try Port.free()
    let server = try RunningProgram(["serve", "--port", "\(port)", "--workspace", "w"], in: desk.folder)
    defer { server.end() }
    try #require(Wait.until(40) { server.output == "http://127.0.0.1:\(port)/\n" }, "\(server.errors)")

    let home = try Port.get("/", port)
    #expect(home.status == 200 && home.body.contains("我们的回音"))
    #expect(home.headers["content-security-policy"] != nil)
    #expect(try Port.get("/nothing", port).status == 404)
    #expect(try Port.get("/.site-manifest", port).status == 404)

    let text = "路灯不亮三天了"
    let answer = try Port.post("/cgi-bin/report/submit", ["place": "990102001001", "text": text, "kind": "help"], port)
    #expect(answer.status == 303)
    let receipt = try Port.get(try #require(answer.headers["location"]), port)
    let row = try #require(try desk.rows("SELECT number, query_code, channel FROM cases").first)
    let parts = row.components(separatedBy: "|")
    #expect(receipt.status == 200 && receipt.body.contains(parts[0]) && receipt.body.contains(parts[1]))
    #expect(try desk.rows("SELECT text FROM reports") == [text])
    #expect(try Wait.until(30) { try Port.get("/", port).body.contains("<b>1</b>") }, "the new case is counted")

    try desk.edit("w/content/portal.yaml", "我们的回音", "新的名字")
    #expect(try Wait.until(30) { try Port.get("/", port).body.contains("新的名字") })
    try desk.edit("w/content/portal.yaml", "minimum-cell: 5", "minimum-cell: five")
    #expect(Wait.until(30) { server.errors.contains("the site stays as it was") })
    #expect(try Port.get("/", port).body.contains("新的名字"), "the last good site")
    #expect(!server.errors.contains(text) && !server.output.contains(text), "what was typed is in no log")
  }

  @Test("a port that is taken is named, with another one to try")
  func takenPort() throws {
    let desk = try Desk()
    let port = try Port.free()
    let holder = try Port.hold(port)
    defer { close(holder) }
    let refused = try desk.run("serve", "--port", "\(port)")
    #expect(refused.code == 69)
    #expect(refused.errors.contains("Port \(port) is in use. Name another one: huiyin serve --port \(port + 1)"))
  }

  @Test("content with mistakes is shown instead of a server")
  func badContent() throws {
    let desk = try Desk()
    try desk.edit("w/content/portal.yaml", "minimum-cell: 5", "minimum-cell: five")
    let refused = try desk.run("serve", "--port", "\(try Port.free())")
    #expect(refused.code == 1 && refused.output == "" && refused.errors.contains("content/portal.yaml:15:"))
  }
}
