import Foundation
import Sealing
import Workspace

/// The keys that contacts are sealed to on arrival and opened with at the desk.
enum ContactKeys {
  /// Makes a pair of keys where the workspace has none.
  ///
  /// The opening key is readable by its owner only; it belongs to the desk and may be moved off the web host.
  /// - Throws: what kept a file from being written.
  static func makeIfMissing(in workspace: Workspace) throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: workspace.sealingKey) else { return }
    let folder = URL(fileURLWithPath: workspace.sealingKey).deletingLastPathComponent()
    try files.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
    var generator = SystemRandomNumberGenerator()
    let key = try SealingPrivateKey(using: &generator)
    try write(key.fileText, to: workspace.openingKey, permissions: 0o600)
    try write(key.publicKey.fileText, to: workspace.sealingKey, permissions: 0o640)
  }

  private static func write(_ text: String, to path: String, permissions: Int) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
  }
}
