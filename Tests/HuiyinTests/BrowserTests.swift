import Foundation
import Testing

@Suite(
  "In a real browser, without scripts", .enabled(if: Chromium.isThere, "chromium and playwright are not installed"))
struct BrowserTests {
  @Test("one case goes through its whole life, and the public figures move with it to the digit")
  func closedLoop() throws {
    let served = try Served()
    defer { served.server.end() }
    let outcome = try served.play("closed_loop.py")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("looked back"), "\(outcome.output)")
    #expect(try served.desk.huiyin(["check", "--history"]).code == 0)
    #expect(served.isSilent(about: "老人", "13800138000"), "what was typed is in no log")
  }

  @Test("an editor hides and shows passages and publishes; the site shows nothing else, and after a withdrawal nothing")
  func publication() throws {
    let served = try Served()
    defer { served.server.end() }
    let outcome = try served.play("publication.py")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"withdrawn\""), "\(outcome.output)")
    let deeds = try served.desk.rows("SELECT deed FROM publication_log ORDER BY id")
    #expect(deeds == ["look", "unmask", "restore", "mask", "publish", "withdraw"])
    let photoDeeds = try served.desk.rows("SELECT deed FROM photo_log ORDER BY id")
    // Two looked at it on the page of the case, then the editor.
    #expect(photoDeeds == ["look", "look", "look", "box", "box", "publish", "withdraw"])
    #expect(served.isSilent(about: "王建国", "13812345678"), "what was typed is in no log")
  }

  @Test("every kind of page can be used on a phone, a large screen, in the dark, with large letters and by keyboard")
  func pages() throws {
    let served = try Served(cases: 400)
    defer { served.server.end() }
    let outcome = try served.play("pages.py")
    #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").count > 20)
  }

  @Test(
    "a publicist orders door plates for two communities, and takes along a file whose codes read as exactly their addresses"
  )
  func printRoom() throws {
    let served = try Served()
    defer { served.server.end() }
    let outcome = try served.play("print_room.py")
    #expect(outcome.code == 0, "\(outcome.errors)\n\(served.server.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: served.desk.folder + "/shots")
    let taken = try #require(files.first { $0.hasSuffix(".pdf") }, "\(files)")
    #expect(taken == "990101_门牌150×90_合订.pdf")
    let codes = try served.desk.rows(
      """
      SELECT c.text FROM codes c JOIN places p ON p.id = c.place_id
      WHERE p.code IN ('990101001001', '990101001002') AND c.material = '门牌' AND NOT c.is_retired ORDER BY c.text
      """)
    // Nil where the tools that read it are not installed; the print room has read it back in any case.
    guard let found = try Decoded.addresses(in: served.desk.folder + "/shots/" + taken) else { return }
    #expect(codes.count == 2 && found.sorted() == codes.map { "https://E.EXAMPLE.GOV.CN/R/\($0)" }, "\(found)")
  }
}

/// The demo office with its codes and accounts, served for browsers.
private struct Served {
  let desk: Desk
  let server: RunningProgram
  private let base: String
  private let code: String
  private let people: String

  init(cases: Int = 0) throws {
    desk = try Desk(demo: true)
    try #require(try desk.huiyin(["codes", "--seed", "1"]).code == 0)
    if cases > 0 { try #require(try desk.huiyin(["simulate", "--seed", "1", "--cases", "\(cases)"]).code == 0) }
    people = try desk.people()
    code = try #require(try desk.rows("SELECT text FROM codes ORDER BY text LIMIT 1").first)
    let port = try Port.free()
    base = "http://127.0.0.1:\(port)"
    server = try RunningProgram(["serve", "--port", "\(port)", "--workspace", "w"], in: desk.folder)
    let (server, base) = (server, base)
    try #require(Wait.until(90) { server.output.contains(base + "/") }, "\(server.errors)")
  }

  func play(_ script: String) throws -> (code: Int32, output: String, errors: String) {
    try Chromium.run(script, base, code, desk.folder + "/shots", input: people)
  }

  func isSilent(about words: String...) -> Bool { words.allSatisfy { !server.errors.contains($0) } }
}

extension Desk {
  /// Accounts of those who act, as the script is handed them.
  fileprivate func people() throws -> String {
    let accounts = [
      ("dispatcher", "zhang", ["--role", "dispatcher"]),
      ("first", "li", ["--role", "handler", "--unit", "construction"]),
      ("second", "wu", ["--role", "handler", "--unit", "liuan"]), ("supervisor", "zhou", ["--role", "supervisor"]),
      ("editor", "qian", ["--role", "editor"]), ("publicist", "lin", ["--role", "publicist"]),
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
