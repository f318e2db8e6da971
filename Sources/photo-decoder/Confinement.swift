import CPhotoCodecs
import Glibc

/// What this process may still do once it looks at a stranger's file.
enum Confinement {
  /// Bytes of memory: a photograph of the largest size taken, decoded, and the decoder.
  private static let memoryBytes = 512 * 1024 * 1024
  /// Seconds of computing.
  private static let seconds = 10
  /// Standard input, output and error are open; nothing else can be opened any more, so no file, no connection.
  private static let openFiles = 3

  static func apply() {
    set(RLIMIT_AS, memoryBytes)
    set(RLIMIT_CPU, seconds)
    set(RLIMIT_NOFILE, openFiles)
    set(RLIMIT_FSIZE, 0)
    set(RLIMIT_CORE, 0)
    // No file removed or renamed, no process started or signalled, no connection: not even with a decoder that does what a file says.
    guard photo_give_up_system_calls() == 0 else { exit(71) }
  }

  /// Never raises a limit.
  private static func set(_ resource: __rlimit_resource, _ most: Int) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { exit(71) }
    let value = min(rlim_t(most), limit.rlim_cur, limit.rlim_max)
    limit = rlimit(rlim_cur: value, rlim_max: value)
    // A decoder without its limits does not begin.
    guard setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { exit(71) }
  }
}
