import Glibc

@testable import SiteOutput

/// A new folder for one test, removed with all in it when the test ends.
final class Workspace {
  let path: String

  init(in parent: String = "/tmp") throws {
    let made: String? = (parent + "/site-output-XXXXXX").withCString { template in
      let copy = strdup(template)
      defer { free(copy) }
      return copy.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    struct NoFolder: Error {}
    guard let made else { throw NoFolder() }
    path = made
  }

  deinit { _ = try? OpenFolder(".").removeTree(path) }

  var site: String { path + "/public" }
  var manifest: String { path + "/manifest" }

  /// Builds a site of these files with so many workers, one after another taking its share.
  @discardableResult
  func build(
    _ files: [(String, String)], sinks: Int = 1, exchangesNames: Bool = true
  ) throws(SiteOutputError) -> SiteChanges {
    let writer = try writer(exchangesNames: exchangesNames)
    for share in 0..<sinks {
      var sink = writer.sink()
      for (index, file) in files.enumerated() where index % sinks == share {
        try sink.put(file.0, Array(file.1.utf8), origin: "origin of \(file.0)")
      }
      sink.close()
    }
    return try writer.finish()
  }

  func writer(exchangesNames: Bool = true) throws(SiteOutputError) -> SiteWriter {
    try SiteWriter(Locations(site: site, manifest: manifest), SiteOptions(), exchangesNames: exchangesNames)
  }

  func put(_ name: String, _ text: String) throws {
    try "\(site)/\(name)".withCString { path in
      let answer = Array(text.utf8).withUnsafeBytes { FileAccess.write($0, to: path, in: AT_FDCWD, .over) }
      if answer.errorNumber != 0 { throw SystemNumber(answer.errorNumber) }
    }
  }

  func text(_ name: String) -> String? {
    (try? FileAccess.read("\(site)/\(name)", in: AT_FDCWD, limit: .max).get()).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Inode and time of change of a file's bytes.
  func identity(_ name: String) -> [Int] {
    var found = stat()
    guard lstat("\(site)/\(name)", &found) == 0 else { return [] }
    return [Int(found.st_ino), found.st_mtim.tv_sec, found.st_mtim.tv_nsec]
  }

  /// All files of the site with their bytes, and the folders as nil; also what should have been hidden or removed.
  func contents() throws -> [String: String?] {
    var all: [String: String?] = [:]
    try collect(site, "", &all)
    return all
  }

  private func collect(_ folder: String, _ prefix: String, _ all: inout [String: String?]) throws {
    for entry in try OpenFolder(folder).entries() {
      let name = prefix + entry.name
      all[name] = .some(text(name))
      if entry.isFolder { try collect("\(folder)/\(entry.name)", name + "/", &all) }
    }
  }

  /// What lies beside the site.
  func neighbours() throws -> [String] { try OpenFolder(path).entries().map(\.name).sorted() }
}
