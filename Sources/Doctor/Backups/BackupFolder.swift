public import Casework
import Foundation

/// A folder of one backup a day, `portal-2026-11-21.sqlite`, of which the newest are kept.
public struct BackupFolder: Sendable {
  private static let prefix = "portal-"
  private static let suffix = ".sqlite"

  /// The folder.
  public let path: String

  /// A folder.
  public init(_ path: String) { self.path = path }

  /// Where the backup of a day goes; a second one of the day replaces the first.
  public func file(of day: CivilDate) -> String { path + "/" + Self.prefix + day.description + Self.suffix }

  /// Removes all but the newest backups. Other files are left alone.
  ///
  /// - Parameter count: how many to keep.
  /// - Returns: the paths that were removed, oldest first.
  /// - Throws: `CocoaError` where the folder cannot be read, or a file not be removed.
  public func prune(keeping count: Int) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: path).filter(Self.isBackup).sorted()
    let expired = files.dropLast(count).map { path + "/" + $0 }
    for file in expired {
      try FileManager.default.removeItem(atPath: file)
      // The photographs that were copied with it.
      let photos = file + ".photos"
      if FileManager.default.fileExists(atPath: photos) { try FileManager.default.removeItem(atPath: photos) }
    }
    return expired
  }

  private static func isBackup(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    return CivilDate(name.dropFirst(prefix.count).dropLast(suffix.count)) != nil
  }
}
