import CSQLite
import CaseStore
import Casework
import Foundation
import Testing

/// A folder with a workspace that `huiyin init` made, removed when the test ends.
final class Desk: Sendable {
  let folder: String
  var workspace: String { folder + "/w" }
  var database: String { workspace + "/var/portal.sqlite" }
  var site: String { workspace + "/public" }

  // The starter has nothing to simulate; the demo’s content has a scenario.
  init(demo: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "huiyin-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let made = try run("init", "w")
    try #require(made.code == 0, "\(made.errors)")
    guard demo else { return }
    try FileManager.default.removeItem(atPath: workspace + "/content")
    try FileManager.default.copyItem(atPath: Self.root + "/content", toPath: workspace + "/content")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The checkout, from where this file is.
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  func run(_ command: String, _ arguments: String...) throws -> Program.Outcome {
    let running = try RunningProgram(
      [command] + arguments + (command == "init" ? [] : ["--workspace", "w"]), in: folder)
    return try running.wait()
  }

  func store() throws -> CaseStore { try CaseStore(path: database, access: .readWrite) }

  func write(_ path: String, _ text: String) throws {
    let url = URL(fileURLWithPath: folder + "/" + path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)), as: UTF8.self)
  }

  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try read(path)
    try #require(text.contains(old))
    try write(path, text.replacingOccurrences(of: old, with: new))
  }

  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + path) }

  /// Every file below a folder, by its path in it.
  func files(_ path: String = "w/public") throws -> [String: Data] {
    let root = folder + "/" + path
    var files: [String: Data] = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [] {
      files[name] = FileManager.default.contents(atPath: root + "/" + name)
    }
    return files
  }

  /// What a query gives, a line a row; also runs a pragma.
  @discardableResult
  func rows(_ sql: String, in path: String? = nil) throws -> [String] {
    try databaseRows(sql, in: path ?? self.database)
  }
}
