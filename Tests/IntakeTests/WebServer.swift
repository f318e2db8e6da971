import Foundation
import Testing
import Workspace

/// The web servers that configuration is shipped for.
enum ServerKind: String, CaseIterable, Sendable {
  case lighttpd
  case nginx
}

/// A real web server on a test portal, with the configuration that is shipped.
final class WebServer {
  let portal: TestPortal
  let client: Loopback
  private var processes: [ChildProcess] = []

  init(_ kind: ServerKind, _ portal: TestPortal) throws {
    self.portal = portal
    let folder = portal.workspace.path
    client = Loopback(port: try Loopback.freePort())
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/cgi/report", withDestinationPath: try Self.program("report-cgi"))
    let configuration = try Self.configuration(kind, folder, client.port)
    try portal.write("run/\(kind).conf", configuration)
    switch kind {
    case .lighttpd: try start("lighttpd", package: "lighttpd", ["-D", "-f", folder + "/run/lighttpd.conf"])
    case .nginx:
      try start("fcgiwrap", package: "fcgiwrap", ["-c", "4", "-s", "unix:\(folder)/run/fcgiwrap.socket"])
      try start("nginx", package: "nginx-light", ["-g", "daemon off;", "-c", folder + "/run/nginx.conf"])
      try waited { Files.exists(folder + "/run/fcgiwrap.socket") }
    }
    try waited { [client] in client.isOpen() }
  }

  /// Everything the servers and the program wrote to logs and to standard error.
  func logs() throws -> String { try Files.readAll(in: portal.workspace.path + "/logs") }

  /// The same once it holds what is waited for, as servers write their logs after they have answered; ten seconds at most.
  func logs(when isThere: (String) -> Bool) throws -> String {
    var logs = try logs()
    for _ in 0..<1000 where !isThere(logs) {
      usleep(10_000)
      logs = try self.logs()
    }
    return logs
  }

  private func start(_ name: String, package: String, _ arguments: [String]) throws {
    let folders = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"]
    let program = try #require(
      folders.map { $0 + "/" + name }.first(where: Files.exists),
      "\(name) is missing; install the Debian package \(package)")
    processes.append(
      try ChildProcess(program, arguments, errors: portal.workspace.path + "/logs/\(name).stderr"))
  }

  private func waited(_ isReady: () -> Bool) throws {
    for _ in 0..<500 {
      if isReady() { return }
      usleep(10_000)
    }
    Issue.record("the server did not come up: \(try logs())")
  }

  private static func configuration(_ kind: ServerKind, _ folder: String, _ port: UInt16) throws -> String {
    var text = try Files.read(Checkout.root + "/docs/deploy/\(kind).conf")
    let user = String(cString: getpwuid(geteuid()).pointee.pw_name)
    let group = String(cString: getgrgid(getegid()).pointee.gr_name)
    for (name, value) in [
      ("WORKSPACE", folder), ("CGI", folder + "/cgi"), ("RUN", folder + "/run"), ("LOGS", folder + "/logs"),
      ("ADDRESS", "127.0.0.1"), ("PORT", String(port)), ("HOST", "localhost"), ("USER", user), ("GROUP", group),
    ] { text = text.replacing("@\(name)@", with: value) }
    // lighttpd does not stay root, which the tests may be run by.
    if user == "root" { text = text.replacing(/server\.(user|group)name = .*/, with: "") }
    try #require(!text.contains(/@[A-Z]+@/), "a placeholder that nobody fills")
    return text
  }

  /// A program built beside this test bundle.
  static func program(_ name: String) throws -> String {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
      folder = URL(fileURLWithPath: argument).resolvingSymlinksInPath().deletingLastPathComponent()
    }
    let path = folder.appendingPathComponent(name).path
    try #require(Files.exists(path), "\(path) is missing; swift build makes it")
    return path
  }
}
