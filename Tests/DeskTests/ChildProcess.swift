import Glibc
import Testing

/// A program started by a test, in a process group of its own, and ended with it.
final class ChildProcess {
  private let pid: pid_t

  /// - Throws: an issue where the program cannot be started.
  init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], output: String = "/dev/null",
    errors: String = "/dev/null", input: String = "/dev/null"
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Tests run on threads that block signals, and a program would keep that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    let values = environment.merging(["PATH": "/usr/bin:/bin"]) { mine, _ in mine }
    var child = pid_t()
    let result = Self.withCStrings([program] + arguments) { arguments in
      Self.withCStrings(values.map { "\($0.key)=\($0.value)" }) { environment in
        posix_spawn(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    try #require(result == 0, "\(program) could not be started (errno \(result))")
    pid = child
  }

  deinit {
    kill(-pid, SIGTERM)
    for _ in 0..<200 {
      if waitpid(pid, nil, WNOHANG) != 0 { return }
      usleep(10_000)
    }
    kill(-pid, SIGKILL)
    waitpid(pid, nil, 0)
  }

  /// Waits for the end and tells the exit code; nil after a signal.
  func wait() -> Int32? {
    var status: Int32 = 0
    guard waitpid(pid, &status, 0) == pid, status & 0x7f == 0 else { return nil }
    return (status >> 8) & 0xff
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
