import HTTPExchange
import Testing
import Workspace

@Suite("Those who watch the machine ask whether a report could be taken")
struct HealthTests {
  let portal: TestPortal
  let desk: Desk

  init() throws {
    portal = try TestPortal()
    desk = Desk(portal)
  }

  @Test("a portal that works says so, to be kept by nobody, and says nothing else")
  func works() throws {
    let answer = try desk.get("/health")
    #expect(answer.status == 200 && answer.body == #"{"status":"ok"}"# + "\n")
    #expect(answer["Cache-Control"] == "no-store" && answer["Content-Type"] == "application/json; charset=utf-8")
    #expect(try desk.get("/health", method: .head).status == 200)
    #expect(try desk.post("/health", []).status == 405)
  }

  @Test("what no report could be stored in is told by 503, and why stands in the log")
  func unavailable() throws {
    try portal.run("PRAGMA user_version = 99")
    let newer = try desk.get("/health")
    #expect(newer.status == 503 && newer.body == #"{"status":"unavailable"}"# + "\n" && newer["Retry-After"] != nil)
    Files.remove(portal.workspace.database)
    #expect(try desk.get("/health").status == 503)
  }

  @Test("the answer tells nothing of how many cases there are")
  func tellsNothing() throws {
    let before = try desk.get("/health")
    for _ in 1...20 { #expect(try desk.post("/submit", goodReport).status == 303) }
    #expect(try desk.get("/health").body == before.body)
  }
}
