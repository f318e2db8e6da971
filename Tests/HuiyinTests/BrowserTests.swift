import Foundation
import Testing

@Suite(
  "In a real browser, without scripts", .enabled(if: Chromium.isThere, "chromium and playwright are not installed"))
struct BrowserTests {
  @Test("one case goes through its whole life, and the public figures move with it to the digit")
  func closedLoop() throws {
    let desk = try Desk(demo: true)
    try #require(try desk.huiyin(["codes", "--seed", "1"]).code == 0)
    let people = try desk.people()
    let code = try #require(try desk.rows("SELECT text FROM codes ORDER BY text LIMIT 1").first)
    let port = try Port.free()
    let server = try RunningProgram(["serve", "--port", "\(port)", "--workspace", "w"], in: desk.folder)
    defer { server.end() }
    try #require(Wait.until(90) { server.output.contains("http://127.0.0.1:\(port)/") }, "\(server.errors)")
    let outcome = try Chromium.run(
      "closed_loop.py", "http://127.0.0.1:\(port)", code, desk.folder + "/shots", input: people)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("looked back"), "\(outcome.output)")
    #expect(try desk.huiyin(["check", "--history"]).code == 0)
    #expect(!server.errors.contains("老人") && !server.errors.contains("13800138000"), "what was typed is in no log")
  }
}

extension Desk {
  /// Accounts of those who act, as the script is handed them.
  fileprivate func people() throws -> String {
    let accounts = [
      ("dispatcher", "zhang", ["--role", "dispatcher"]),
      ("first", "li", ["--role", "handler", "--unit", "construction"]),
      ("second", "wu", ["--role", "handler", "--unit", "liuan"]), ("supervisor", "zhou", ["--role", "supervisor"]),
    ]
    var people: [String: Any] = ["first-unit": "construction", "second-unit": "liuan"]
    for (role, login, rest) in accounts {
      let password = "correct horse \(login)"
      let added = try huiyin(["user", "add", login, "--name", login] + rest, input: password + "\n")
      try #require(added.code == 0, "\(added.errors)")
      people[role] = [login, password]
    }
    return String(decoding: try JSONSerialization.data(withJSONObject: people), as: UTF8.self)
  }
}

/// A real browser, driven by a script of this folder.
enum Chromium {
  private static let python = ProcessInfo.processInfo.environment["HUIYIN_PYTHON"] ?? "python3"

  static let isThere: Bool = {
    guard FileManager.default.isExecutableFile(atPath: "/usr/lib/chromium/chromium") else { return false }
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    probe.arguments = [python, "-c", "import playwright"]
    (probe.standardOutput, probe.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    guard (try? probe.run()) != nil else { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }()

  static func run(_ script: String, _ arguments: String..., input: String) throws -> (
    code: Int32, output: String, errors: String
  ) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Browser")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, folder.appendingPathComponent(script).path] + arguments
    let (typed, said, complained) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (typed, said, complained)
    try process.run()
    typed.fileHandleForWriting.write(Data(input.utf8))
    try typed.fileHandleForWriting.close()
    let output = said.fileHandleForReading.readDataToEndOfFile()
    let errors = complained.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self)
    )
  }
}
