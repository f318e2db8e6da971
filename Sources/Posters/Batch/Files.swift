import Glibc

/// Files and folders by the C library, every failure with its path and number.
enum Files {
  static func read(_ path: String) throws(PrintProblem) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      var size = 0
      bytes += [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
        size = Glibc.read(file, buffer.baseAddress, buffer.count)
        count = max(0, size)
      }
      if size < 0 { throw failure(path) }
      if size == 0 { return bytes }
    }
  }

  /// Writes a file whole or not at all: under another name first, on the disk before it gets its own.
  static func write(_ bytes: [UInt8], to path: String) throws(PrintProblem) {
    let draft = path + ".part"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path) }
    do throws(PrintProblem) {
      try append(bytes, to: file, path)
      guard close(file) == 0 else { throw failure(path) }
    } catch {
      close(file)
      unlink(draft)
      throw error
    }
    guard rename(draft, path) == 0 else { throw failure(path) }
  }

  static func append(_ bytes: [UInt8], to file: Int32, _ path: String) throws(PrintProblem) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure(path) }
      done += written
    }
  }

  static func makeFolder(_ path: String) throws(PrintProblem) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made == "/" ? "" : "/") + part
      guard mkdir(made, 0o755) == 0 || errno == EEXIST else { throw failure(made) }
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names in a folder; none where it cannot be read.
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

  static func failure(_ path: String) -> PrintProblem { PrintProblem(.file(path: path, errno: errno)) }
}
