import Foundation
import PortalContent

/// A tiny workspace in a temporary folder, removed when it is no longer used.
final class Workspace {
  let path: String

  /// The good files, but for those that differ and those left out.
  init(_ files: [String: String] = [:], missing: [String] = []) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "content-\(UUID().uuidString)")
    path = folder.path()
    for (name, text) in Self.good.merging(files, uniquingKeysWith: { $1 }) where !missing.contains(name) {
      try write(Array(text.utf8), to: name)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: path).appending(path: "content/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func read() throws -> Portal { try Portal.read(workspace: path) }

  /// What is found wrong, each as it is printed.
  func diagnostics() -> [String] {
    do throws(ContentErrors) {
      return try Portal.read(workspace: path).warnings.map(\.description)
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  /// What is found wrong when one file is another.
  static func diagnostics(_ file: String, _ text: String) throws -> [String] {
    try Workspace([file: text]).diagnostics()
  }

  /// What is found wrong when one file has another ending.
  static func diagnostics(_ file: String, adding line: String) throws -> [String] {
    try diagnostics(file, (good[file] ?? "") + line + "\n")
  }

  /// What is found wrong when something in one file is something else.
  static func diagnostics(_ file: String, _ old: String, _ new: String) throws -> [String] {
    try diagnostics(file, (good[file] ?? "").replacing(old, with: new))
  }
}
