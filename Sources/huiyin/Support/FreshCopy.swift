import Foundation

/// A copy of a folder that belongs to whoever makes it.
enum FreshCopy {
  /// Copies the files of a folder and of those in it. `FileManager.copyItem` would keep the owner, which only root may.
  ///
  /// - Parameters:
  ///   - source: the folder to copy.
  ///   - target: the folder to make.
  /// - Throws: `CocoaError` where a file cannot be read or written.
  static func make(of source: String, at target: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: target, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: source) {
      let (from, to) = (source + "/" + name, target + "/" + name)
      var isFolder: ObjCBool = false
      if files.fileExists(atPath: from, isDirectory: &isFolder), isFolder.boolValue {
        try make(of: from, at: to)
      } else {
        try Data(contentsOf: URL(fileURLWithPath: from)).write(to: URL(fileURLWithPath: to))
      }
    }
  }
}
