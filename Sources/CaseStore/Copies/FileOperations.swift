internal import Glibc

/// The few things done to whole files, each durable when it returns.
enum FileOperations {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether two paths lead to the same file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    FileIdentity(one).map { $0 == FileIdentity(other) } ?? false
  }

  /// Renames a file; an existing one of the new name is replaced at once.
  static func rename(_ old: String, to new: String) throws(StoreError) {
    guard Glibc.rename(old, new) == 0 else { throw failure(new) }
    try synchronize(folder(of: new))
  }

  /// Gives a file a second name.
  static func link(_ path: String, as second: String) throws(StoreError) {
    guard Glibc.link(path, second) == 0 else { throw failure(second) }
  }

  static func remove(_ path: String) { _ = unlink(path) }

  /// Gives a new file the owner and permissions of the one whose place it takes.
  static func copyPermissions(from model: String, to path: String) {
    var status = stat()
    guard stat(model, &status) == 0 else { return }
    _ = chmod(path, status.st_mode & 0o777)
    if geteuid() == 0 { _ = chown(path, status.st_uid, status.st_gid) }
  }

  /// Brings a file, or a folder's names, to the disk.
  static func synchronize(_ path: String) throws(StoreError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> StoreError {
    .file(path: path, reason: String(cString: strerror(errno)))
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
