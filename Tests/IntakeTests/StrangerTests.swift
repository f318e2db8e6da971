import CaseStore
import Casework
import Testing

@Suite("Who has not the query code learns nothing and changes nothing")
struct StrangerTests {
  /// Every address that asks for number and query code, and what its form carries besides.
  private static let posts: [(path: String, fields: [(String, String)])] = [
    ("/track", []), ("/rate", [("answer", "4"), ("grade", "1"), ("resolution", "0")]),
    ("/remark", [("seen", "1"), ("text", "加一句")]), ("/withdraw", [("reason", "x")]), ("/private", []),
  ]

  /// An answer with what was typed taken out.
  private func neutral(_ answer: Answer, _ number: String, _ query: String) -> String {
    var body = unescaped(answer.body)
    for typed in [number, query] where !typed.isEmpty {
      body = body.replacing("value=\"\(typed)\"", with: "value=\"\"")
    }
    return "\(answer.status) \(answer.headers.filter { $0.name != "Content-Length" }) \(body)"
  }

  @Test("a wrong number and a wrong code look the same, whatever they are", arguments: [1, 2, 3])
  func same(seed: UInt64) throws {
    let portal = try TestPortal()
    let (first, second) = (try OwnCase(portal), try OwnCase(portal))
    try first.answer()
    let before = try portal.column("SELECT count(*) FROM events")
    var chance = SeededGenerator(seed)
    let desk = Desk(portal)
    for (path, fields) in Self.posts {
      let wrong: [(String, String)] = (0..<12).map { _ in
        let number =
          [
            first.number.description, second.number.description,
            CaseNumber(day: CivilDate(daysSince1970: .random(in: 0...30_000, using: &chance)), ordinal: 1).description,
            String(Int.random(in: 0...99, using: &chance)), "<b>",
          ].randomElement(using: &chance) ?? ""
        let other = number == first.number.description ? second.queryCode : first.queryCode
        let query = [CodeText(using: &chance).text, other, "", "AAAAAA", "路灯"].randomElement(using: &chance) ?? ""
        return (number, query)
      }
      let answers = try wrong.map { number, query in
        neutral(try desk.post(path, [("number", number), ("query", query)] + fields), number, query)
      }
      #expect(Set(answers).count == 1 && answers[0].hasPrefix("422 "), "\(path)")
    }
    for path in ["/status", "/withdraw"] {
      let answers = try [(first.number.description, second.queryCode), ("20200101-0001", first.queryCode), ("", "")]
        .map { neutral(try desk.get(path, [("n", $0.0), ("q", $0.1)]), $0.0, $0.1) }
      #expect(Set(answers).count == 1 && answers[0].hasPrefix("404 "), "\(path)")
    }
    #expect(try portal.column("SELECT count(*) FROM events") == before)
    #expect(try portal.column("SELECT sum(wants_no_publication) FROM cases") == ["0"])
  }
}
