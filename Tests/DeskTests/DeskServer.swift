import Foundation
import Testing
import Workspace

/// The web servers that configuration is shipped for.
enum ServerKind: String, CaseIterable, Sendable {
  case lighttpd
  case nginx
}

/// A real web server on a test portal, with the configuration that is shipped; asked by curl, which keeps cookies as browsers do.
final class DeskServer {
  let portal: TestPortal
  private let port = UInt16.random(in: 32_000..<32_700)
  private var processes: [ChildProcess] = []

  init(_ kind: ServerKind, _ portal: TestPortal) throws {
    self.portal = portal
    let folder = portal.workspace.path
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/cgi/desk", withDestinationPath: try Self.program("desk-cgi"))
    try portal.write("run/\(kind).conf", try configuration(kind, folder))
    switch kind {
    case .lighttpd: try start("/usr/sbin/lighttpd", ["-D", "-f", folder + "/run/lighttpd.conf"])
    case .nginx:
      try start("/usr/sbin/fcgiwrap", ["-c", "2", "-s", "unix:\(folder)/run/fcgiwrap.socket"])
      try start("/usr/sbin/nginx", ["-g", "daemon off;", "-c", folder + "/run/nginx.conf"])
    }
    for _ in 0..<200 {
      if try get("/sign-in").status == 200 { return }
      usleep(50_000)
    }
    Issue.record("the server did not come up: \(try logs())")
  }

  func get(_ target: String) throws -> Answer { try curl(target, []) }

  func post(_ target: String, _ fields: [(String, String)], headers: [String] = []) throws -> Answer {
    try curl(target, ["--data", urlEncoded(fields)] + headers.flatMap { ["-H", $0] })
  }

  /// Everything the servers and the program wrote.
  func logs() throws -> String {
    let folder = portal.workspace.path + "/logs"
    return try FileManager.default.contentsOfDirectory(atPath: folder).map {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)), as: UTF8.self)
    }.joined()
  }

  private func curl(_ target: String, _ options: [String]) throws -> Answer {
    let jar = portal.workspace.path + "/run/cookies"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
    process.arguments =
      ["-s", "-i", "--max-time", "60", "-b", jar, "-c", jar] + options
      + ["http://127.0.0.1:\(port)\(Browser.mount)\(target)"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else { return Answer(status: 0, headers: [], body: "") }
    var lines = text[..<end.lowerBound].split(separator: "\r\n")
    let status = Int(lines.removeFirst().split(separator: " ")[1]) ?? 0
    let headers = lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return (name: String(parts[0]), value: parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
    }
    return Answer(status: status, headers: headers, body: String(text[end.upperBound...]))
  }

  private func start(_ program: String, _ arguments: [String]) throws {
    try #require(
      FileManager.default.isExecutableFile(atPath: program), "\(program) is missing; docs/deploy.md names the package")
    processes.append(try ChildProcess(program, arguments, errors: portal.workspace.path + "/logs/stderr"))
  }

  private func configuration(_ kind: ServerKind, _ folder: String) throws -> String {
    let path = Checkout.root + "/docs/deploy/\(kind).conf"
    var text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let user = String(cString: getpwuid(geteuid()).pointee.pw_name)
    for (name, value) in [
      ("WORKSPACE", folder), ("CGI", folder + "/cgi"), ("RUN", folder + "/run"), ("LOGS", folder + "/logs"),
      ("ADDRESS", "127.0.0.1"), ("PORT", String(port)), ("HOST", "localhost"), ("USER", user), ("GROUP", user),
    ] { text = text.replacing("@\(name)@", with: value) }
    // lighttpd does not stay root, which the tests may be run by.
    return user == "root" ? text.replacing(/server\.(user|group)name = .*/, with: "") : text
  }

  /// A program built beside this test bundle.
  private static func program(_ name: String) throws -> String {
    let bundle = CommandLine.arguments.last { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let folder = URL(fileURLWithPath: bundle).resolvingSymlinksInPath().deletingLastPathComponent()
    let path = folder.appendingPathComponent(name).path
    try #require(FileManager.default.isExecutableFile(atPath: path), "\(path) is missing; swift build makes it")
    return path
  }
}
