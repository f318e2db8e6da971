import CaseStore
import Casework
import Foundation
import FoundationXML
import Testing

@Suite("Requests of other systems")
struct RequestTests {
  private let exchange: Exchange

  init() throws { exchange = try Exchange() }

  private struct Shown: Decodable, Equatable {
    let service_request_id, status: String
    let status_notes, service_name, service_code, description, agency_responsible, expected_datetime, address: String?
    let requested_datetime, updated_datetime: String
  }

  private func shown(_ query: [(String, String)] = []) throws -> [Shown] {
    try exchange.get("/requests.json", query).json([Shown].self)
  }

  @Test("a report takes the way of the form: a number, a place, a sealed contact, and a notice with the query code")
  func taken() throws {
    let answer = try exchange.post("/requests.xml", Exchange.report)
    #expect(answer.status == 201)
    let store = try exchange.store()
    let number = try #require(CaseNumber(typed: "20261116-0001"))
    let file = try #require(try store.caseFile(number, for: Authority(role: .dispatcher)))
    #expect(file.place == "b1" && file.category == "k1" && file.channel == .app && file.kind == .help)
    #expect(file.text == "路灯不亮，张三 13800138000" && file.location == "开发区东风街道幸福社区 3 号楼")
    #expect(answer.body.contains("<service_requests><request><service_request_id>20261116-0001</service_request_id>"))
    #expect(
      answer.body.contains("<service_notice>编号 20261116-0001，查询码 ") && file.hasContact == false, "no key to seal to")
  }

  @Test("sent again on the same day it is the same request; with a key of its own it is found by it")
  func again() throws {
    let first = try exchange.take()
    #expect(try exchange.take() == first)
    #expect(try exchange.take(Exchange.report.map { $0.0 == "description" ? ($0.0, "别的事") : $0 }) != first)
    exchange.now = monday + 86_400
    #expect(try exchange.take() != first)
    let key = "AAAAAAAAAAAAAAAAAAAAAA"
    let own = try exchange.take(Exchange.report + [("idempotency_key", key)])
    let found = try exchange.get("/tokens/\(key).json").json([[String: String]].self)
    #expect(found == [["service_request_id": own, "token": key]])
  }

  @Test(
    "without what is needed nothing is stored, and the status is the specification's",
    arguments: [
      ("api_key", nil, 403), ("api_key", "wrong", 403), ("service_code", nil, 400), ("service_code", "k", 404),
      ("description", nil, 400), ("description", String(repeating: "长", count: 2001), 400),
      ("address_string", nil, 400), ("address_id", "old", 400), ("address_id", "none", 400),
      ("attribute[kind]", "other", 400), ("jurisdiction_id", "x", 404),
    ])
  func refused(name: String, value: String?, status: Int) throws {
    var fields = Exchange.report.filter { $0.0 != name }
    if let value { fields.append((name, value)) }
    #expect(try exchange.post("/requests.json", fields).status == status)
    #expect(try exchange.store().workList(.inbox).isEmpty)
  }

  @Test("a place is found by its code, by its name in the address, and coordinates are kept in words")
  func places() throws {
    let base = Exchange.report.filter { $0.0 != "address_string" }
    func place(_ fields: (String, String)...) throws -> String? {
      let number = try #require(CaseNumber(typed: try exchange.take(base + fields)))
      return try exchange.store().caseFile(number, for: Authority(role: .dispatcher)).map {
        ($0.place ?? "-") + "|" + ($0.location ?? "-")
      }
    }
    #expect(try place(("address_id", "c1")) == "c1|-")
    #expect(try place(("attribute[place]", "s1"), ("attribute[location]", "门口")) == "s1|门口")
    #expect(try place(("lat", "36.82"), ("long", "118.05")) == "d|36.82, 118.05")
    #expect(try place(("address_string", "火星")) == "d|火星")
    #expect(try exchange.post("/requests.json", base + [("lat", "x"), ("long", "1")]).status == 400)
  }

  @Test("only what is published is shown, by day, down to the community, without a word of what was written")
  func published() throws {
    let number = try exchange.take()
    #expect(try shown() == [])
    #expect(try exchange.get("/requests/\(number).json").status == 404)
    try exchange.publish(number)
    exchange.now = monday + 3600
    let answer = try exchange.get("/requests.json")
    let request = try #require(try answer.json([Shown].self).first)
    #expect(request.status == "closed" && request.description == "路灯不亮" && request.status_notes == "已修好")
    #expect(request.requested_datetime == "2026-11-16T00:00:00+08:00" && request.address == "开发区东风街道幸福社区")
    #expect(request.agency_responsible == "城管局" && request.service_name == "垃圾 & 水")
    for secret in ["张三", "13800138000", "3 号楼"] { #expect(!answer.body.contains(secret)) }
    #expect(try exchange.get("/requests/\(number).json").body == answer.body)
  }

  @Test("a system sees the requests it handed in before they are published, others do not; what was written stays out")
  func own() throws {
    let number = try exchange.take()
    let mine = try shown([("api_key", Exchange.key)])
    #expect(mine.map(\.service_request_id) == [number] && mine[0].status == "open" && mine[0].description == nil)
    #expect(mine[0].expected_datetime == "2026-11-19T00:00:00+08:00")
    #expect(try exchange.get("/requests/\(number).json", [("api_key", Exchange.key)]).status == 200)
    #expect(try exchange.get("/requests/\(number).json", [("api_key", Exchange.updateKey)]).status == 404)
    #expect(try shown([("api_key", Exchange.updateKey)]) == [])
    try exchange.publish(number)
    #expect(try shown([("api_key", Exchange.key)]).count == 1, "once")
  }

  @Test("filters: ids before all others, services, states, dates of at most 90 days")
  func filters() throws {
    let texts = ["一", "二", "三"]
    let numbers = try texts.map { text in
      try exchange.take(Exchange.report.map { $0.0 == "description" ? ($0.0, text) : $0 })
    }
    for number in numbers.prefix(2) { try exchange.publish(number) }
    exchange.now = monday + 100 * 86_400
    #expect(try shown() == [], "older than 90 days")
    let november = [("start_date", "2026-11-01T00:00:00+08:00"), ("end_date", "2026-12-01T00:00:00Z")]
    #expect(try shown(november).map(\.service_request_id) == [numbers[1], numbers[0]])
    #expect(try shown(november + [("status", "open")]) == [])
    #expect(try shown(november + [("status", "open,closed")]).count == 2)
    #expect(try shown(november + [("service_code", "k2,z")]) == [])
    #expect(try shown(november + [("service_code", "k2,k1")]).count == 2)
    #expect(try shown([("end_date", "2026-11-30T00:00:00Z")]).count == 2, "90 days before the end")
    #expect(try shown([("start_date", "2026-11-16T12:00:00+08:00")]).count == 2, "by day")
    let both = numbers.joined(separator: ",")
    #expect(
      try shown([("service_request_id", both), ("status", "open")]).map(\.service_request_id)
        == Array(numbers.prefix(2)))
    #expect(try shown([("service_request_id", "x")]) == [])
  }

  @Test("a text with every character that XML and JSON know comes out as it went in, but for what cannot")
  func characters() throws {
    let number = try exchange.take()
    let text = "<b>&\"'\\ \u{7F} 𠮷\n\t"
    try exchange.publish(number, question: text)
    #expect(try shown([("service_request_id", number)]).first?.description == text)
    let xml = try exchange.get("/requests.xml", [("service_request_id", number)])
    #expect(XMLParser(data: Data(xml.body.utf8)).parse())
    #expect(xml.body.contains("<description>&lt;b&gt;&amp;&quot;'\\ \u{7F} 𠮷\n\t</description>"))
  }
}
