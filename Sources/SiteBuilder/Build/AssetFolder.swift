import Foundation

/// The files of `site-templates/assets/`, which go into the site as they are.
struct AssetFolder {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// All files, by name; hidden ones are left out.
  ///
  /// - Throws: what kept the folder or a file from being read.
  func files() throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter { !$0.hasPrefix(".") }.map { name in
      (name, Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))))
    }
  }
}
