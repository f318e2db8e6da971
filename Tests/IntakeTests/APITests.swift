import CaseStore
import Casework
import Foundation
import HTTPExchange
import Intake
import Testing
import Workspace

@Suite("Apps report, track and rate in JSON")
struct APITests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  private func send(
    _ path: String, _ body: String, type: String = "application/json", method: HTTPExchange.Method = .post,
    after seconds: Int64 = 0
  ) throws -> Answer {
    var headers = HeaderFields()
    headers[.contentType] = type
    let request = Request(
      method, mount: IntakeHandler.apiMount, path: try RequestPath(decoded: path), headers: headers,
      body: Array(body.utf8))
    return Answer(Desk(portal, at: monday + seconds).handler.respond(to: request))
  }

  private struct Receipt: Decodable {
    let number, query: String
    let contactKept: Bool
  }

  private func receipt(_ more: String = "") throws -> Receipt {
    let answer = try send("/reports", "{\"place\":\"c1\",\"text\":\"路灯不亮三天了\"\(more)}")
    try #require(answer.status == 201, "\(answer.body)")
    return try JSONDecoder().decode(Receipt.self, from: Data(answer.body.utf8))
  }

  @Test("a report is stored as from an app, with its contact sealed, and held by nothing that only forms can show")
  func report() throws {
    let receipt = try receipt(",\"phone\":\"13800138000\",\"private\":true,\"kind\":\"complaint\"")
    #expect(receipt.number == "20261116-0001" && receipt.contactKept)
    #expect(try portal.column("SELECT channel || kind || wants_no_publication FROM cases") == ["appcomplaint1"])
    #expect(try portal.column("SELECT count(*) FROM contacts") == ["1"])
    #expect(try portal.column("SELECT count(*) FROM holds") == ["0"])
  }

  @Test("a key makes it one case however often it is sent")
  func key() throws {
    let key = ",\"key\":\"AAAAAAAAAAAAAAAAAAAAAA\""
    #expect(try receipt(key).number == receipt(key).number)
  }

  @Test(
    "what is wrong is said field by field",
    arguments: [
      ("{\"place\":\"c1\"}", ["text"]), ("{\"place\":\"c1\",\"text\":\" \"}", ["text"]),
      ("{\"place\":\"x\",\"text\":\"a\"}", ["place"]), ("{\"place\":5,\"text\":\"a\",\"zz\":1}", ["place", "zz"]),
      ("{\"place\":\"c1\",\"text\":\"a\",\"phone\":\"1\",\"kind\":\"x\"}", ["kind", "phone"]),
      ("{\"place\":\"c1\",\"text\":null}", ["text"]), ("{\"place\":\"c1\",\"text\":[\"a\"]}", ["text"]),
    ])
  func mistakes(body: String, fields: [String]) throws {
    struct Errors: Decodable {
      struct One: Decodable { let field: String?; let message: String }
      let errors: [One]
    }
    let answer = try send("/reports", body)
    let errors = try JSONDecoder().decode(Errors.self, from: Data(answer.body.utf8)).errors
    #expect(answer.status == 422 && errors.compactMap(\.field) == fields && errors.allSatisfy { !$0.message.isEmpty })
    #expect(try portal.column("SELECT count(*) FROM cases") == ["0"])
  }

  @Test(
    "a body that is no JSON object is refused",
    arguments: [
      ("", 400), ("[]", 400), ("{", 400), ("{\"a\":1,}", 400), ("{\"a\":1}x", 400), ("{\"a\":1,\"a\":1}", 400),
      ("{\"a\":\"\u{1}\"}", 400), ("{\"a\":01}", 400), ("{\"a\":\"\\x\"}", 400), ("{\"a\":\"\\u12\"}", 400),
      ("{\"a\":" + String(repeating: "[", count: 40) + "}", 400), ("{\"a\":tru}", 400), ("{'a':1}", 400),
    ])
  func malformed(body: String, status: Int) throws {
    let answer = try send("/track", body)
    #expect(answer.status == status && answer["Content-Type"] == "application/json; charset=utf-8")
  }

  @Test("other kinds of bodies, methods and addresses are told so, in JSON")
  func elsewhere() throws {
    #expect(try send("/track", "a=b", type: "application/x-www-form-urlencoded").status == 415)
    let get = try send("/track", "", method: .get)
    #expect(get.status == 405 && get["Allow"] == "POST")
    for answer in [get, try send("/nothing", "{}")] { #expect(answer.body.hasPrefix("{\"errors\":[{\"field\":null")) }
    #expect(try send("/nothing", "{}").status == 404)
  }

  @Test("a case is followed and rated with number and query code; wrong ones look alike")
  func track() throws {
    struct Standing: Decodable {
      struct Step: Decodable { let day, what: String }
      struct Said: Decodable { let sequence: Int; let text: String }
      let state, next: String
      let answer: Said?
      let grade: Int?
      let history: [Step]
    }
    let own = try receipt()
    let ask = "\"number\":\"\(own.number)\",\"query\":\"\(own.query)\""
    func standing() throws -> Standing {
      try JSONDecoder().decode(Standing.self, from: Data(try send("/track", "{\(ask)}", after: 900).body.utf8))
    }
    let fresh = try standing()
    #expect(fresh.state == "received" && fresh.answer == nil && fresh.history.count == 1)
    let number = try #require(CaseNumber(typed: own.number))
    for event in [
      NewEvent(.dispatch, by: .dispatcher, target: "u1"), NewEvent(.sign, by: .handler, unit: "u1"),
      NewEvent(.answer, by: .handler, unit: "u1", text: "已修好。"),
    ] { try portal.store().record(event, on: number, at: monday + 600) }
    let answered = try standing()
    #expect(answered.answer?.sequence == 4 && answered.answer?.text == "已修好。")
    let rating = "{\(ask),\"answer\":4,\"grade\":5,\"resolution\":2}"
    for _ in 1...2 { #expect(try send("/rate", rating, after: 1200).status == 200) }
    #expect(try standing().grade == 5)
    #expect(try send("/rate", "{\(ask),\"answer\":3,\"grade\":9,\"resolution\":2}").status == 422)
    let wrong = try [("x", "y"), (own.number, "AAAAAA"), ("20261116-0009", own.query)].map {
      try send("/track", "{\"number\":\"\($0.0)\",\"query\":\"\($0.1)\"}")
    }
    #expect(Set(wrong.map(\.body)).count == 1 && wrong.allSatisfy { $0.status == 404 })
  }

  @Test(
    "a whole number may be written with a point or an exponent, others are of another type",
    arguments: [
      ("5.0", 404), ("5e0", 404), ("5.5", 422), ("1e999", 422),
    ])
  func numbers(grade: String, status: Int) throws {
    let body = "{\"number\":\"x\",\"query\":\"y\",\"answer\":4,\"grade\":\(grade),\"resolution\":2}"
    #expect(try send("/rate", body).status == status)
  }

  @Test("texts come in as a form's do: escapes read, controls and turned directions dropped")
  func text() throws {
    _ = try send("/reports", "{\"place\":\"c1\",\"text\":\"a\\u0000b\\n\\ud842\\udfb7\\ud800\u{202E}c\\\"\\/\"}")
    #expect(try portal.column("SELECT text FROM reports") == ["ab\n𠮷\u{FFFD}c\"/"])
  }
}
