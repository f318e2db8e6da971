internal import Glibc

/// One run of the decoder: it has the file open, a line to answer by, an empty environment, and nothing else of ours.
struct DecoderProcess {
  private let pid: pid_t
  private let output: Int32

  /// Starts it without a shell; nil where the system does not.
  init?(_ words: [String], input: String) {
    let file = open(input, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var ends: [Int32] = [-1, -1]
    // Unlike those of a pipe, these ends are ours alone from the first moment, whatever else this process starts meanwhile.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    defer { close(ends[1]) }
    guard let child = Self.spawn(words, file, ends[1]) else {
      close(ends[0])
      return nil
    }
    pid = child
    output = ends[0]
  }

  /// What it writes until it closes its end, has written more than it may, or the time is over.
  func output(atMost limit: Int, seconds: Int) -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let end = Self.milliseconds + Int64(seconds) * 1000
    while all.count <= limit {
      var wait = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, Int32(clamping: max(0, end - Self.milliseconds)))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return [] }
      let count = read(output, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return all }
      all += piece[..<count]
    }
    return []
  }

  /// What has been said has been said: it need not end by itself.
  func end() {
    close(output)
    kill(pid, SIGKILL)
    while waitpid(pid, nil, 0) < 0, errno == EINTR {}
  }

  private static func spawn(_ words: [String], _ input: Int32, _ output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // Where nobody reads any more, writing ends it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let copies = words.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var child = pid_t()
    guard let program = copies.first ?? nil else { return nil }
    return posix_spawn(&child, program, &actions, &attributes, copies + [nil], environment) == 0 ? child : nil
  }

  private static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
