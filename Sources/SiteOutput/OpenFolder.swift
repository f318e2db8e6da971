internal import CSiteOutput
internal import Glibc

/// An open folder, and what can be done in it by relative path. Closed when it goes.
struct OpenFolder: ~Copyable, Sendable {
  let descriptor: Int32
  /// Where it is, for error messages.
  let path: String

  /// Opens an existing folder; a symbolic link at the end of the path is followed only if told so.
  init(_ path: String, in parent: Int32 = AT_FDCWD, followingLink: Bool = false) throws(SystemFailure) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    descriptor = openat(parent, path, flags)
    self.path = path
    if descriptor < 0 { throw SystemFailure(task: .openFolder, path: path, errorNumber: errno) }
  }

  deinit { close(descriptor) }

  func failure(_ task: SystemFailure.Task, _ name: String, _ number: Int32 = errno) -> SystemFailure {
    SystemFailure(task: task, path: path == "." ? name : "\(path)/\(name)", errorNumber: number)
  }

  func makeFolder(_ name: String) throws(SystemFailure) {
    if mkdirat(descriptor, name, 0o777) != 0 { throw failure(.makeFolder, name) }
  }

  func removeFolder(_ name: String) throws(SystemFailure) {
    if unlinkat(descriptor, name, AT_REMOVEDIR) != 0 { throw failure(.removeFolder, name) }
  }

  func removeFile(_ name: String) throws(SystemFailure) {
    if unlinkat(descriptor, name, 0) != 0 { throw failure(.removeFile, name) }
  }

  func move(_ name: String, to target: borrowing OpenFolder, _ newName: String) throws(SystemFailure) {
    if renameat(descriptor, name, target.descriptor, newName) != 0 { throw target.failure(.moveFile, newName) }
  }

  func link(_ name: String, to target: borrowing OpenFolder, _ newName: String) throws(SystemFailure) {
    if linkat(descriptor, name, target.descriptor, newName, 0) != 0 { throw failure(.linkFile, name) }
  }

  func exchange(_ name: String, with target: borrowing OpenFolder, _ otherName: String) throws(SystemFailure) {
    let number = siteoutput_exchange(descriptor, name, target.descriptor, otherName)
    if number != 0 { throw target.failure(.moveFile, otherName, number) }
  }

  /// What is written to this folder's file system is on the disk afterwards.
  func reachDisk() throws(SystemFailure) {
    let number = siteoutput_sync_filesystem(descriptor)
    if number != 0 { throw SystemFailure(task: .reachDisk, path: path, errorNumber: number) }
  }

  /// What a name stands for, without following a link; `nil` when it stands for nothing.
  func look(at name: String) -> stat? {
    var found = stat()
    return fstatat(descriptor, name, &found, AT_SYMLINK_NOFOLLOW) == 0 ? found : nil
  }
}
