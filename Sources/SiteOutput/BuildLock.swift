internal import Glibc

/// Keeps a second build of the same site away as long as it lives; a process that is killed lets go of it.
struct BuildLock: ~Copyable, Sendable {
  private let descriptor: Int32

  init(_ path: String) throws(SiteOutputError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .system(SystemFailure(task: .lockFile, path: path, errorNumber: errno)) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      throw errno == EWOULDBLOCK
        ? .anotherBuildRuns(lock: path) : .system(SystemFailure(task: .lockFile, path: path, errorNumber: errno))
    }
  }

  deinit {
    // A process that was forked meanwhile may still hold the descriptor; closing alone would leave the lock to it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
