import Foundation
import FoundationXML
import Testing

@Suite("What can be reported, for other systems")
struct ServiceTests {
  private let exchange: Exchange

  init() throws { exchange = try Exchange() }

  @Test("services are the categories that have none below them, in both formats")
  func services() throws {
    struct Service: Decodable, Equatable {
      let service_code, service_name, description, type, keywords, group: String
      let metadata: Bool
    }
    let answer = try exchange.get("/services.json", [("jurisdiction_id", "e.example.gov.cn")])
    #expect(
      answer.status == 200 && answer.type == "application/json; charset=utf-8" && answer["Cache-Control"] == "no-store")
    let services = try answer.json([Service].self)
    #expect(services.map(\.service_code) == ["k1", "k2", "z"] && services.map(\.group) == ["环境", "环境", "其他"])
    let xml = try exchange.get("/services.xml")
    #expect(xml.type == "text/xml; charset=utf-8")
    #expect(
      xml.body.hasPrefix(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<services><service><service_code>k1</service_code>"
          + "<service_name>垃圾 &amp; 水</service_name><description>&lt;脏&gt;</description><metadata>true</metadata>"))
    #expect(XMLParser(data: Data(xml.body.utf8)).parse())
  }

  @Test("a definition lists what is wanted and where, with the values that may be sent")
  func definition() throws {
    struct Definition: Decodable {
      struct Attribute: Decodable {
        struct Value: Decodable { let key, name: String }
        let variable, required: Bool
        let code, datatype, datatype_description, description: String
        let order: Int
        let values: [Value]
      }
      let service_code: String
      let attributes: [Attribute]
    }
    let definition = try exchange.get("/services/k1.json").json(Definition.self)
    #expect(definition.attributes.map(\.code) == ["kind", "place", "location"])
    #expect(definition.attributes.map(\.datatype) == ["singlevaluelist", "singlevaluelist", "string"])
    #expect(definition.attributes[0].values.first?.name == "咨询")
    #expect(definition.attributes[1].values.map(\.key) == ["d", "s1", "c1", "b1"])
    #expect(
      try exchange.get("/services/k1.xml").body.contains(
        "<values><value><key>consultation</key><name>咨询</name></value>"))
    for code in ["k", "none"] { #expect(try exchange.get("/services/\(code).json").status == 404) }
  }

  @Test("discovery says where the interface is and what it speaks")
  func discovery() throws {
    struct Discovery: Decodable {
      struct Endpoint: Decodable {
        let specification, url, changeset, type: String
        let formats: [String]
      }
      let changeset, contact, key_service: String
      let endpoints: [Endpoint]
    }
    let endpoint = try #require(try exchange.get("/discovery.json").json(Discovery.self).endpoints.first)
    #expect(
      endpoint.url == "https://e.example.gov.cn/open311/v2" && endpoint.formats == ["text/xml", "application/json"])
    #expect(endpoint.specification == "http://wiki.open311.org/GeoReport_v2" && endpoint.type == "production")
    #expect(try exchange.get("/discovery.xml").body.contains("<formats><format>text/xml</format>"))
  }

  @Test(
    "what is wrong is said in the specification's shape, with its status",
    arguments: [
      ("/services/none.json", [("", "")], 404, "service_code"), ("/nothing.json", [], 404, "address"),
      ("/services", [], 404, ".json"), ("/requests.json", [("status", "late")], 400, "open or closed"),
      ("/services.json", [("jurisdiction_id", "other.gov")], 404, "jurisdiction_id"),
      ("/requests.json", [("start_date", "2026-11-16")], 400, "zone"),
      (
        "/requests.json", [("start_date", "2026-01-01T00:00:00Z"), ("end_date", "2026-06-01T00:00:00Z")], 400, "90 days"
      ),
      ("/requests/20261116-0009.json", [], 404, "service_request_id"), ("/tokens/x.json", [], 404, "token"),
    ])
  func mistakes(path: String, query: [(String, String)], status: Int, word: String) throws {
    struct Fault: Decodable { let code: Int; let description: String }
    let answer = try exchange.get(path, query.filter { !$0.0.isEmpty })
    #expect(answer.status == status)
    if answer.type?.hasPrefix("application/json") == true {
      let faults = try answer.json([Fault].self)
      #expect(faults.count == 1 && faults[0].code == status && faults[0].description.contains(word))
    } else {
      #expect(answer.body.contains("<errors><error><code>\(status)</code><description>") && answer.body.contains(word))
    }
  }

  @Test("what does not fit is told which methods do")
  func methods() throws {
    let answer = try exchange.post("/services.json", [])
    #expect(answer.status == 405 && answer["Allow"] == "GET, HEAD")
  }
}
