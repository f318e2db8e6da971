import Casework
import HTTPExchange
import Intake
import Photos
import Synchronization
import Testing

/// A handler on a test portal, and what it noted for the operator.
struct Desk {
  let portal: TestPortal
  let handler: IntakeHandler
  let notes = Notes()

  init(_ portal: TestPortal, at moment: Timestamp = monday, photoDecoder: PhotoDecoder? = nil) {
    self.portal = portal
    let notes = notes
    handler = IntakeHandler(
      workspace: portal.workspace, clock: { moment }, photoDecoder: photoDecoder,
      note: { line in notes.lines.withLock { $0.append(line) } })
  }

  func get(
    _ path: String, _ query: [(String, String)] = [], method: Method = .get, cookie: String? = nil
  ) throws -> Answer {
    var chance = SystemRandomNumberGenerator()
    var headers = HeaderFields()
    headers[.cookie] = cookie
    let request = Request(
      method, mount: "/cgi-bin/report", path: try RequestPath(decoded: path),
      query: try FormFields(urlEncoded: urlEncoded(query).utf8), headers: headers)
    return Answer(handler.respond(to: request, using: &chance))
  }

  /// Follows a 303 that stays below the handler.
  func follow(_ answer: Answer) throws -> Answer {
    let target = try #require(answer.location)
    let parts = target.split(separator: "?", maxSplits: 1)
    let mount = "/cgi-bin/report"
    try #require(parts[0].hasPrefix(mount))
    var chance = SeededGenerator(3)
    let request = Request(
      .get, mount: mount, path: try RequestPath(percentEncoded: String(parts[0].dropFirst(mount.count))),
      query: try FormFields(urlEncoded: (parts.count > 1 ? parts[1] : "").utf8))
    return Answer(handler.respond(to: request, using: &chance))
  }

  func post(
    _ path: String, _ fields: [(String, String)], type: String = "application/x-www-form-urlencoded",
    from remote: String = "", cookie: String? = nil
  ) throws -> Answer {
    var chance = SystemRandomNumberGenerator()
    var headers = HeaderFields()
    headers[.contentType] = type
    headers[.cookie] = cookie
    let request = Request(
      .post, mount: "/cgi-bin/report", path: try RequestPath(decoded: path), headers: headers,
      body: Array(urlEncoded(fields).utf8), remote: RemoteAddress(remote))
    return Answer(handler.respond(to: request, using: &chance))
  }
}

extension Desk {
  /// Sends a form with photographs, as the program reads it.
  func post(_ form: PhotoForm) throws -> Answer {
    var chance = SystemRandomNumberGenerator()
    var headers = HeaderFields()
    headers[.contentType] = form.contentType
    let request = Request(
      .post, mount: "/cgi-bin/report", path: try RequestPath(decoded: "/submit"), headers: headers, body: form.bytes,
      limits: IntakeHandler.requestLimits)
    return Answer(handler.respond(to: request, using: &chance))
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
    self.status = status
    self.headers = headers
    self.body = body
  }

  init(_ response: Response) {
    self.init(
      status: response.status.rawValue,
      headers: response.wireFields(under: SecurityPolicy()).map { ($0.name.text, $0.value) },
      body: String(decoding: response.body, as: UTF8.self))
  }

  /// The values of a header, one for each time it was sent.
  func all(_ name: String) -> [String] { headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value) }

  subscript(name: String) -> String? { all(name).first }

  var location: String? { self["Location"] }
}

/// A report that nothing is wrong with.
let goodReport = [
  ("place", "c1"), ("text", "路灯不亮三天了"), ("location", "3 号楼南侧"), ("kind", "help"), ("category", "k2"),
]
