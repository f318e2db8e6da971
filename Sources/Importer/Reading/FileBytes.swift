internal import Glibc

/// Whole files, read and written.
enum FileBytes {
  static func read(_ path: String) throws(ImportError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(path: path, reason: reason) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(path: path, reason: reason) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 else { throw .unreadable(path: path, reason: reason) }
      bytes += buffer[..<count]
    }
  }

  /// Writes a file and brings it to the disk.
  static func write(_ bytes: [UInt8], to path: String) throws(ImportError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .rejects(path: path, reason: reason) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .rejects(path: path, reason: reason) }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0 else { throw .rejects(path: path, reason: reason) }
  }

  static func rename(_ path: String, to new: String) throws(ImportError) {
    guard Glibc.rename(path, new) == 0 else { throw .rejects(path: new, reason: reason) }
  }

  static func remove(_ path: String) { _ = unlink(path) }

  /// Why the last call failed, in the system's words.
  private static var reason: String { String(cString: strerror(errno)) }
}
