internal import Glibc

/// How a connection waits for a lock that another holds: short sleeps of uneven length up to a limit.
///
/// SQLite's own `busy_timeout` sleeps up to 100 ms at a time, and under load its waiters lose to newcomers.
///
/// Who has waited the whole limit in vain does not wait again before as much time has passed: a program that asks for
/// other things after the first refusal still answers while somebody is listening.
struct BusyWait {
  private let limit: Duration
  private var start = Duration.zero
  private var patientAgain = Duration.zero

  init(limit: Duration) { self.limit = limit }

  /// In the shape that `sqlite3_busy_handler` takes; the context is a pointer to a `BusyWait`.
  static let handler: @convention(c) (UnsafeMutableRawPointer?, Int32) -> Int32 = { context, attempt in
    guard let wait = context?.assumingMemoryBound(to: BusyWait.self) else { return 0 }
    return wait.pointee.sleep(attempt: attempt) ? 1 : 0
  }

  /// Sleeps 0.5 to 1.2 ms, or tells that the limit is reached.
  private mutating func sleep(attempt: Int32) -> Bool {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let now = Duration(secondsComponent: Int64(time.tv_sec), attosecondsComponent: Int64(time.tv_nsec) * 1_000_000_000)
    if attempt == 0 { start = now }
    guard start >= patientAgain else { return false }
    guard now - start < limit else {
      patientAgain = now + limit
      return false
    }
    // The clock's last digits spread the waiters well enough.
    usleep(500 + UInt32(time.tv_nsec % 701))
    return true
  }
}

extension Duration {
  /// Whole milliseconds, for C.
  var milliseconds: Int {
    Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
