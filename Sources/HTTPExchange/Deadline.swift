import Glibc

/// A moment by which something is done. Moved clocks do not touch it.
struct Deadline: Sendable {
  /// The whole time, for messages.
  let seconds: Int
  private let end: Int64

  /// So many seconds from now.
  init(seconds: Int) {
    self.seconds = seconds
    end = Self.now + Int64(seconds) * 1000
  }

  /// Milliseconds left; 0 when it is over.
  var left: Int32 { Int32(clamping: max(0, end - Self.now)) }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
