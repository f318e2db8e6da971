import Glibc

/// Reading files and folders by the C library, so that what starts once a request starts fast.
enum Folder {
  static let templateEnding = ".mustache"

  /// A file's bytes, or `nil` when there is no such file.
  static func read(_ path: String) throws(TemplateProblem) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0, errno == ENOENT || errno == ENOTDIR { return nil }
    guard file >= 0 else { throw cannotRead(path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      var size = 0
      bytes += [UInt8](unsafeUninitializedCapacity: 32 * 1024) { buffer, count in
        size = Glibc.read(file, buffer.baseAddress, buffer.count)
        count = max(0, size)
      }
      if size < 0 { throw cannotRead(path) }
      if size == 0 { return bytes }
    }
  }

  /// A file's bytes; that it is not there is a problem.
  static func readExisting(_ path: String) throws(TemplateProblem) -> [UInt8] {
    if let bytes = try read(path) { return bytes }
    throw .cannotRead(path: path, reason: String(cString: strerror(ENOENT)))
  }

  /// The names in a folder; none when it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// The templates in a folder and in the folders directly inside it, by name.
  static func templateNames(in directory: String) -> [String] {
    names(in: directory).flatMap { name in
      isTemplate(name) ? [name] : names(in: directory + "/" + name).filter(isTemplate).map { name + "/" + $0 }
    }
    .map { String($0.dropLast(templateEnding.count)) }
  }

  private static func isTemplate(_ name: String) -> Bool { name.hasSuffix(templateEnding) }

  private static func cannotRead(_ path: String) -> TemplateProblem {
    .cannotRead(path: path, reason: String(cString: strerror(errno)))
  }
}
