import Glibc

/// What the system says of a file or folder.
struct FileStatus {
  let path: String
  let owner: uid_t
  let mode: mode_t
  /// Seconds since 1970.
  let changedAt: Int64
  let size: Int64

  /// The status; nil where there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    owner = status.st_uid
    mode = status.st_mode
    changedAt = Int64(status.st_mtim.tv_sec)
    size = Int64(status.st_size)
  }

  /// The file system a file is on; nil where there is no such file.
  static func device(of path: String) -> UInt? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt(status.st_dev) : nil
  }

  /// The permissions as `chmod` takes them, as in 0640.
  var permissions: String { "0" + String(mode & 0o777, radix: 8) }

  /// The owner's name, or number where there is no name.
  var ownerName: String { getpwuid(owner).map { String(cString: $0.pointee.pw_name) } ?? String(owner) }

  func isOpen(to bits: mode_t) -> Bool { mode & bits != 0 }
}
