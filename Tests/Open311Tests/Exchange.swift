import CaseStore
import Casework
import Foundation
import HTTPExchange
import Open311
import Sealing
import Synchronization
import Testing
import Workspace

/// Where the checkout is, from where this file is.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}

/// Monday 2026-11-16, 09:00 in China.
let monday = UTCOffset.china.moment(CivilDate(daysSince1970: 20_773), secondOfDay: 9 * 3600)

/// A portal, another system that speaks with it, and what was noted for the operator.
final class Exchange {
  static let key = "a key that nobody guesses"
  static let updateKey = "another key that nobody guesses"

  let workspace: Workspace
  let notes = Notes()
  var now = monday + 600

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "open311-\(UUID().uuidString)").path()
    workspace = Workspace(folder)
    try FileManager.default.createDirectory(atPath: folder + "/var/keys", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: workspace.templates, withDestinationPath: Checkout.root + "/site-templates")
    let store = try CaseStore(path: workspace.database, access: .owner)
    _ = try store.synchronize(.sample)
    try store.keep(
      APIKey(name: "app", unit: nil, mayUpdate: false), digest: MessageDigest.sha256(Array(Self.key.utf8)), at: monday)
    try store.keep(
      APIKey(name: "works", unit: "u1", mayUpdate: true), digest: MessageDigest.sha256(Array(Self.updateKey.utf8)),
      at: monday)
  }

  deinit { try? FileManager.default.removeItem(atPath: workspace.path) }

  func store() throws -> CaseStore { try CaseStore(path: workspace.database, access: .readWrite) }

  func get(_ path: String, _ query: [(String, String)] = []) throws -> Answer {
    try send(.get, path, query)
  }

  func post(_ path: String, _ fields: [(String, String)]) throws -> Answer { try send(.post, path, fields) }

  /// A report that nothing is wrong with.
  static var report: [(String, String)] {
    [
      ("api_key", key), ("service_code", "k1"), ("description", "路灯不亮，张三 13800138000"),
      ("address_string", "开发区东风街道幸福社区 3 号楼"), ("phone", "13800138000"), ("last_name", "张"),
    ]
  }

  /// Takes a report and gives its number.
  func take(_ fields: [(String, String)] = report) throws -> String {
    let answer = try post("/requests.json", fields)
    try #require(answer.status == 201, "\(answer.body)")
    return try #require(try answer.json([[String: String?]].self).first?["service_request_id"] ?? nil)
  }

  /// Answers a case and publishes it.
  func publish(_ number: String, question: String = "路灯不亮", answer: String = "已修好") throws {
    let (store, number) = (try store(), try #require(CaseNumber(typed: number)))
    try store.record(NewEvent(.dispatch, by: .dispatcher, target: "u1"), on: number, at: now)
    try store.record(NewEvent(.sign, by: .handler, unit: "u1"), on: number, at: now + 60)
    try store.record(NewEvent(.answer, by: .handler, unit: "u1", text: answer), on: number, at: now + 120)
    try store.publish(
      number, PublicText(title: "路灯", question: question, answer: answer), by: .editor, at: now + 180)
  }

  private func send(_ method: HTTPExchange.Method, _ path: String, _ fields: [(String, String)]) throws -> Answer {
    let handler = Open311Handler(
      workspace: workspace, clock: { [now] in now }, note: { [notes] line in notes.lines.withLock { $0.append(line) } })
    var headers = HeaderFields()
    headers[.contentType] = "application/x-www-form-urlencoded"
    let encoded = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
    let request = Request(
      method, mount: Open311Handler.mount, path: try RequestPath(decoded: path),
      query: method == .get ? try FormFields(urlEncoded: encoded.utf8) : FormFields(), headers: headers,
      body: method == .post ? Array(encoded.utf8) : [])
    return Answer(handler.respond(to: request))
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

/// Lines noted from wherever.
final class Notes: Sendable {
  let lines = Mutex<[String]>([])
}

/// An answer, with ways to read it.
struct Answer {
  let status: Int
  let type: String?
  let headers: [(name: String, value: String)]
  let body: String

  init(_ response: Response) {
    status = response.status.rawValue
    type = response.headers[.contentType]
    headers = response.wireFields(under: SecurityPolicy()).map { ($0.name.text, $0.value) }
    body = String(decoding: response.body, as: UTF8.self)
  }

  func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(body.utf8))
  }

  subscript(name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
}

extension PortalReference {
  static let sample = PortalReference(
    places: [
      Place(code: "d", name: "开发区", level: .district),
      Place(code: "s1", name: "东风街道", level: .street, parent: "d"),
      Place(code: "c1", name: "幸福社区", level: .community, parent: "s1"),
      Place(code: "b1", name: "3 号楼", level: .building, parent: "c1"),
      Place(code: "old", name: "旧社区", level: .community, parent: "s1", isRetired: true),
    ],
    units: [
      Unit(code: "u1", name: "城管局", peerGroup: "departments"),
      Unit(code: "u2", name: "水务局", peerGroup: "departments"),
    ],
    categories: [
      Category(code: "k", name: "环境"), Category(code: "k1", name: "垃圾 & 水", parent: "k", unit: "u1", hint: "<脏>"),
      Category(code: "k2", name: "照明", parent: "k", unit: "u1"), Category(code: "z", name: "其他"),
    ],
    limits: [TimeLimit(step: .answer, amount: 3, measure: .workingDays)],
    calendarDays: [:], calendarYears: 2024...2027, officeHours: [30_600..<43_200, 50_400..<63_000], offset: .china,
    profile: PortalProfile(
      name: "E应办", office: "开发区办公室", host: "https://e.example.gov.cn", telephone: "0533-2180000"))
}
