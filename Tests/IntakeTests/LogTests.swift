import Foundation
import Testing
import Workspace

@Suite("What the program says to the operator")
struct LogTests {
  /// Everything a person or their browser can write, each with a mark that is nowhere else.
  private static let typed: [(String, String)] = [
    ("place", "zzqx-place"), ("code", "zzqx-code"), ("text", "zzqx-text 楼道的灯坏了"), ("location", "zzqx-location"),
    ("phone", "13912345678"), ("number", "20261121-zzqx"), ("n", "20261121-zzqx"), ("q", "zzqx-query"),
    ("query", "zzqx-query"), ("key", "zzqx-key"), ("grade", "zzqx-grade"), ("worker", "zzqx-worker"),
    ("note", "zzqx-note"), ("answer", "zzqx-answer"), ("resolution", "zzqx-resolution"), ("kind", "zzqx-kind"),
  ]
  private static let secrets = ["zzqx", "楼道", "13912345678", "203.0.113.77"]

  /// What can be wrong with a portal, by name.
  private static let troubles: [String: @Sendable (TestPortal) throws -> Void] = [
    "nothing is wrong": { _ in },
    "no database": { Files.remove($0.workspace.database) },
    "a file that is no database": { try $0.write("var/portal.sqlite", String(repeating: "letters ", count: 200)) },
    "another schema": { try $0.run("PRAGMA user_version = 99") },
    "events are refused": {
      try $0.run("CREATE TRIGGER broken BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'x'); END")
    },
    "a key that is none": { try $0.write("var/keys/contact.public", "letters") },
    "no templates": {
      Files.remove($0.workspace.templates)
      mkdir($0.workspace.templates, 0o755)
    },
  ]

  @Test("is a line of JSON each, and holds nothing that anybody wrote", arguments: troubles.keys.sorted())
  func lines(trouble: String) throws {
    let portal = try TestPortal()
    let make = try #require(Self.troubles[trouble])
    try make(portal)
    for path in ["submit", "track", "rate", "remark", "withdraw", "private", "endorse", "patrol", "spot", "zzqx-path"] {
      try send(portal, method: "POST", path, urlEncoded(Self.typed))
      try send(portal, method: "POST", path, urlEncoded(goodReport + [("phone", "13912345678")]))
    }
    for path in ["receipt", "status", "code", "form", "search", "spot", "health", "zzqx-path"] {
      try send(portal, method: "GET", path, "")
    }
    let file = portal.workspace.path + "/log"
    let log = Files.exists(file) ? try Files.read(file) : ""
    #expect(log.isEmpty == (trouble == "nothing is wrong"), "\(log)")
    for line in log.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let read = try #require(object as? [String: String])
      #expect(read.keys.sorted() == ["message", "program", "time"], "\(line)")
      let time = try #require(read["time"])
      #expect(read["program"] == "report-cgi" && time.hasSuffix("Z"))
    }
    for secret in Self.secrets { #expect(!log.contains(secret), "\(secret) in \(log)") }
  }

  private func send(_ portal: TestPortal, method: String, _ path: String, _ body: String) throws {
    let folder = portal.workspace.path
    try portal.write("run/body", body)
    let child = try ChildProcess(
      try WebServer.program("report-cgi"), [],
      environment: [
        "REQUEST_METHOD": method, "SCRIPT_NAME": "/cgi-bin/report", "PATH_INFO": "/" + path,
        "QUERY_STRING": urlEncoded(Self.typed), "CONTENT_LENGTH": String(body.utf8.count),
        "CONTENT_TYPE": "application/x-www-form-urlencoded", "REMOTE_ADDR": "203.0.113.77",
        "HTTP_USER_AGENT": "zzqx-agent", "HTTP_COOKIE": "zzqx=zzqx", "HTTP_REFERER": "https://zzqx.example/",
        "HUIYIN_WORKSPACE": folder,
      ], output: folder + "/run/answer", errors: folder + "/log", input: folder + "/run/body")
    #expect(child.wait() == 0)
  }
}
