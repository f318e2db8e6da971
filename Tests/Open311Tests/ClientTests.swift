import Foundation
import Open311
import Testing
import Workspace

/// Clients that others wrote, from PyPI.
private enum Clients {
  /// three was written for Python 2; one name is all it wants from there.
  static let areThere =
    Shell.run([Shell.python, "-c", "import itertools; itertools.ifilter = filter; import georeport, three"]).succeeded
}

/// lighttpd on a portal, with the configuration that is shipped.
private final class Server {
  let port = Int.random(in: 20_000..<32_000)
  private let pidFile: String

  init(_ workspace: Workspace) throws {
    let folder = workspace.path
    pidFile = folder + "/run/lighttpd.pid"
    for name in ["public", "run", "logs", "cgi"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/cgi/report", withDestinationPath: try Self.program("report-cgi"))
    var text = try String(contentsOfFile: Checkout.root + "/docs/deploy/lighttpd.conf", encoding: .utf8)
    for (name, value) in [
      ("WORKSPACE", folder), ("CGI", folder + "/cgi"), ("RUN", folder + "/run"), ("LOGS", folder + "/logs"),
      ("ADDRESS", "127.0.0.1"), ("PORT", String(port)),
    ] { text = text.replacing("@\(name)@", with: value) }
    text = text.replacing(/server\.(user|group)name = .*/, with: "")
    try text.write(toFile: folder + "/run/lighttpd.conf", atomically: true, encoding: .utf8)
    // It goes into the background by itself.
    let started = Shell.run(["/usr/sbin/lighttpd", "-f", folder + "/run/lighttpd.conf"])
    try #require(started.succeeded, "\(started.output)")
    for _ in 0..<500 where !FileManager.default.fileExists(atPath: pidFile) { usleep(10_000) }
  }

  deinit {
    let text = (try? String(contentsOfFile: pidFile, encoding: .utf8)) ?? ""
    if let pid = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)) { kill(pid, SIGTERM) }
  }

  /// A program built beside this test bundle.
  private static func program(_ name: String) throws -> String {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let path = URL(fileURLWithPath: bundle).resolvingSymlinksInPath().deletingLastPathComponent().path + "/" + name
    try #require(FileManager.default.fileExists(atPath: path), "\(path) is missing; swift build makes it")
    return path
  }
}

@Suite(
  "Real clients",
  .enabled(
    if: Clients.areThere && FileManager.default.fileExists(atPath: "/usr/sbin/lighttpd"),
    "lighttpd, or georeport and three from PyPI, are not installed; HUIYIN_PYTHON names their Python"))
struct ClientTests {
  @Test("georeport reads in both formats, three reads and writes, through the web server as it is configured")
  func clients() throws {
    let exchange = try Exchange()
    let number = try exchange.take()
    try exchange.publish(number)
    let server = try Server(exchange.workspace)
    let run = Shell.run([
      Shell.python, Checkout.root + "/Tests/Open311Tests/clients.py",
      "http://127.0.0.1:\(server.port)\(Open311Handler.mount)",
      Exchange.key, number, "2026-11-10T00:00:00+08:00", "2026-11-20T00:00:00+08:00",
    ])
    #expect(run.succeeded, "\(run.output)")
    #expect(run.output.split(separator: "\n").count == 14, "\(run.output)")
  }
}
