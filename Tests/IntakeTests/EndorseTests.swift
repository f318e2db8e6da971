import CaseStore
import Casework
import Glibc
import Testing
import Workspace

@Suite("“Me too” on a public case")
struct EndorseTests {
  let portal: TestPortal
  let own: OwnCase

  init() throws {
    portal = try TestPortal()
    own = try OwnCase(portal)
    try portal.store().publish(
      own.number, PublicText(title: "路灯", question: "路灯不亮", answer: ""), by: .editor, at: monday)
  }

  private func endorse(_ remote: String, day: Int64 = 0) throws -> Answer {
    try Desk(portal, at: monday + day * 86_400).post("/endorse", [("number", own.number.description)], from: remote)
  }

  private func keys() throws -> [String] {
    let folder = try #require(opendir(portal.workspace.storage))
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasPrefix("people-") { names.append(name) }
    }
    return names
  }

  @Test("each address counts once a day; the answer thanks and says how many")
  func counted() throws {
    let first = try endorse("203.0.113.5")
    #expect(first.status == 303 && first.location == "/cgi-bin/report/endorsed?n=\(own.number)")
    let again = try endorse("203.0.113.5"), other = try endorse("2001:db8::1"), neighbour = try endorse("2001:db8::2")
    #expect(again.location == first.location)
    let thanks = try Desk(portal).follow(neighbour)
    #expect(thanks.status == 200 && thanks.body.contains("现在有 2 人说也遇到这件事"))
    #expect(thanks.body.contains("href=\"/cases/2026-11/\(own.number).html\""))
    #expect(other.status == 303)
    #expect(try own.page().body.contains("另有 2 人说也遇到这件事"))
  }

  @Test("what is kept of a person is a hash whose key is gone the next day")
  func keyDies() throws {
    _ = try endorse("203.0.113.5")
    let today = try portal.column("SELECT hex(person) FROM endorsements")
    #expect(try keys() == ["people-2026-11-16.key"] && today.count == 1)
    #expect(!today[0].contains("CB007105"), "the address in its bytes")
    _ = try endorse("203.0.113.5", day: 1)
    #expect(try keys() == ["people-2026-11-17.key"])
    let hashes = try portal.column("SELECT hex(person) FROM endorsements")
    #expect(Set(hashes).count == 2, "the same address is somebody else by then")
  }

  @Test("what is not public looks like what is not there")
  func notPublic() throws {
    let hidden = try OwnCase(portal)
    let answers = try [hidden.number.description, "20200101-0001", "x", ""].map { number in
      try Desk(portal).post("/endorse", [("number", number)], from: "203.0.113.5")
    }
    #expect(Set(answers.map(\.body)).count == 1 && answers.allSatisfy { $0.status == 404 })
    #expect(try Desk(portal).get("/endorsed", [("n", hidden.number.description)]).body == answers[0].body)
    #expect(try portal.column("SELECT count(*) FROM endorsements") == ["0"])
  }

  @Test("a folder that takes no key counts nobody and says so to the operator, without the address")
  func noKey() throws {
    let desk = Desk(portal)
    // The report made a key of the day.
    unlink(portal.workspace.storage + "/people-2026-11-16.key")
    mkdir(portal.workspace.storage + "/people-2026-11-16.key", 0o700)
    let answer = try desk.post("/endorse", [("number", own.number.description)], from: "203.0.113.5")
    #expect(answer.status == 503 && desk.notes.all.contains("people-2026-11-16.key"))
    #expect(!desk.notes.all.contains("203.0.113"))
  }
}
