import Glibc

/// What a program that starts once a request may use at most. It sets this itself, whatever the web server allows.
public struct ProcessLimits: Sendable, Equatable {
  /// Bytes of memory, the program itself included.
  public var memoryBytes = 512 * 1024 * 1024
  /// Seconds of computing; waiting does not count.
  public var cpuSeconds = 30
  /// Bytes up to which a file may grow by writing: the largest database.
  public var fileBytes = 64 * 1024 * 1024 * 1024

  /// The usual limits.
  public init() {}

  /// Sets them for this process and all it may start. No memory image is left behind, because residents' words would be
  /// in it.
  func apply() {
    // Over the limit of a file, writing is to fail and not to end the process.
    signal(SIGXFSZ, SIG_IGN)
    Self.set(RLIMIT_AS, memoryBytes)
    Self.set(RLIMIT_CPU, cpuSeconds)
    Self.set(RLIMIT_FSIZE, fileBytes)
    Self.set(RLIMIT_CORE, 0)
  }

  /// Never raises a limit.
  private static func set(_ resource: __rlimit_resource, _ most: Int) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return }
    let value = min(rlim_t(most), limit.rlim_cur, limit.rlim_max)
    limit = rlimit(rlim_cur: value, rlim_max: value)
    setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
  }
}
