public import Casework
import Foundation
public import Workspace

/// When and where the last backup was written. A file of one line, `SECONDS PATH`, because the database itself must not change
/// by being copied.
public struct BackupRecord: Hashable, Sendable {
  /// When it was written.
  public let at: Timestamp
  /// Where, from `/` on.
  public let path: String

  /// A record.
  public init(at: Timestamp, path: String) {
    self.at = at
    self.path = path
  }

  /// The record of a workspace; nil where no backup was ever made.
  public init?(in workspace: Workspace) {
    guard let text = try? String(contentsOfFile: Self.file(of: workspace), encoding: .utf8) else { return nil }
    let parts = text.trimmingCharacters(in: .newlines).split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let seconds = Int64(parts[0]) else { return nil }
    self.init(at: Timestamp(seconds: seconds), path: String(parts[1]))
  }

  /// Writes the record.
  ///
  /// - Parameter workspace: whose backup it is.
  /// - Throws: `CocoaError` where the file cannot be written.
  public func write(in workspace: Workspace) throws {
    try Data("\(at.seconds) \(path)\n".utf8).write(to: URL(fileURLWithPath: Self.file(of: workspace)), options: .atomic)
  }

  private static func file(of workspace: Workspace) -> String { workspace.storage + "/last-backup" }
}
