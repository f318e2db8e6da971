import CaseStore
import Casework
import Credentials
import Desk
import Foundation
import HTTPExchange
import Photos
import Synchronization
import Testing

/// Somebody's browser: keeps cookies, fills in forms as pages have them.
final class Browser {
  static let mount = "/cgi-bin/desk"

  let portal: TestPortal
  let notes = Notes()
  var now: Timestamp
  var cookie = ""
  var scheme = Scheme.https
  var host = "e.example.gov.cn"
  var address = "192.0.2.7"
  /// What takes the place of the decoder nearby.
  var decoder: PhotoDecoder?
  /// What the browser says of where a form comes from.
  var source: [(HeaderName, String)] = [(.fetchSite, "same-origin"), (.origin, "null")]

  init(_ portal: TestPortal, _ login: String? = nil, at moment: Timestamp = monday + 600) throws {
    self.portal = portal
    now = moment
    guard let login else { return }
    // As a sign-in leaves it; the password's hash, which is meant to take long, is left to the tests of signing in.
    var chance = SystemRandomNumberGenerator()
    let token = SessionToken(using: &chance)
    try #require(try portal.store().open(NewSession(login: login, tokenDigest: token.digest, nameDigest: []), at: now))
    cookie = "__Host-desk=\(token.cookieValue)"
  }

  func signIn(_ login: String, _ password: String = TestPortal.password, _ more: [(String, String)] = []) throws
    -> Answer
  { try post("/sign-in", [("login", login), ("password", password)] + more) }

  func get(_ target: String) throws -> Answer { try send(.get, target, nil) }

  func post(_ target: String, _ fields: [(String, String)]) throws -> Answer { try send(.post, target, fields) }

  /// Fills in the form of an action on the page of a case and sends it.
  func act(_ number: CaseNumber, _ action: Action, _ fields: [(String, String)] = []) throws -> Answer {
    try post("/case/\(number)/act", try actForm(number, action) + fields)
  }

  /// The hidden fields of an action's form on the page of a case.
  func actForm(_ number: CaseNumber, _ action: Action) throws -> [(String, String)] {
    let page = try get("/case/\(number)")
    try #require(page.status == 200, "\(page.status)")
    try #require(page.body.contains("name=\"action\" value=\"\(action.rawValue)\""), "\(action) is not offered")
    return [
      ("token", try page.token(before: "/case/\(number)/act")), ("seen", try #require(page.value("seen"))),
      ("action", action.rawValue),
    ]
  }

  /// Sends the one form of a page at an address.
  func submit(_ page: Answer, _ target: String, _ fields: [(String, String)] = []) throws -> Answer {
    try post(target, [("token", try page.token(before: target))] + fields)
  }

  /// Follows a 303.
  func follow(_ answer: Answer) throws -> Answer {
    let target = try #require(answer.location)
    try #require(target.hasPrefix(Self.mount))
    return try get(String(target.dropFirst(Self.mount.count)))
  }

  private func send(_ method: HTTPExchange.Method, _ target: String, _ fields: [(String, String)]?) throws -> Answer {
    var headers = HeaderFields()
    headers[.host] = host
    headers[.cookie] = cookie
    if fields != nil {
      headers[.contentType] = "application/x-www-form-urlencoded"
      for (name, value) in source { headers[name] = value }
    }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let request = Request(
      method, mount: Self.mount, path: try RequestPath(percentEncoded: String(parts[0])),
      query: try FormFields(urlEncoded: (parts.count > 1 ? String(parts[1]) : "").utf8), headers: headers,
      body: Array(urlEncoded(fields ?? []).utf8), remote: RemoteAddress(address), scheme: scheme)
    let (notes, now) = (notes, now)
    let handler = DeskHandler(
      workspace: portal.workspace, clock: { now }, photoDecoder: decoder,
      note: { line in notes.lines.withLock { $0.append(line) } })
    let answer = Answer(handler.respond(to: request))
    for set in answer.all("Set-Cookie") { cookie = String(set.prefix { $0 != ";" }) }
    return answer
  }
}

/// Lines noted from wherever.
final class Notes: Sendable {
  let lines = Mutex<[String]>([])

  var all: String { lines.withLock { $0.joined(separator: "\n") } }
}

/// An answer, from the handler or from a web server.
struct Answer {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: String

  init(status: Int, headers: [(name: String, value: String)], body: String) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  init(_ response: Response) {
    status = response.status.rawValue
    headers = response.wireFields(under: SecurityPolicy()).map { ($0.name.text, $0.value) }
    body = String(decoding: response.body, as: UTF8.self)
  }

  /// The values of a header, one for each time it was sent.
  func all(_ name: String) -> [String] { headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value) }

  var location: String? { all("Location").first }

  /// What stands in a hidden field, the first time.
  func value(_ name: String) -> String? { body.between("name=\"\(name)\" value=\"", "\"") }

  /// The token in the form that goes to an address.
  func token(before target: String) throws -> String {
    let form = try #require(body.between("action=\"\(Browser.mount)\(target)\"", "</form>"), "no form to \(target)")
    return try #require(form.between("name=\"token\" value=\"", "\""))
  }

  /// What the page says once its markup is read.
  var text: String {
    var text = body
    for (escape, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.replacing(escape, with: character)
    }
    return text
  }
}

/// A form as a browser sends it: every byte but letters and digits as `%XX`.
func urlEncoded(_ fields: [(String, String)]) -> String {
  fields.map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }.joined(separator: "&")
}

func percentEncoded(_ text: String) -> String {
  text.utf8.map { byte in
    let scalar = Unicode.Scalar(byte)
    if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) { return String(scalar) }
    return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }.joined()
}

extension String {
  /// What stands between two texts, the first time.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = firstRange(of: start) else { return nil }
    let rest = self[from.upperBound...]
    return rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
  }
}
