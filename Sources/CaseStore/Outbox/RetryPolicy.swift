/// When a notice that could not be sent is tried again.
public struct RetryPolicy: Hashable, Sendable {
  /// Seconds until the second attempt; every further wait is twice the one before.
  public var firstWait: Int64
  /// The longest wait in seconds.
  public var longestWait: Int64
  /// After so many attempts nothing is tried any more.
  public var attempts: Int

  /// Two minutes, four, eight, up to six hours; twelve attempts, which is a day and a half.
  public static let standard = RetryPolicy(firstWait: 120, longestWait: 6 * 3600, attempts: 12)

  /// A policy.
  public init(firstWait: Int64, longestWait: Int64, attempts: Int) {
    self.firstWait = firstWait
    self.longestWait = longestWait
    self.attempts = attempts
  }

  /// Seconds to wait after an attempt, the first being 1.
  public func wait(afterAttempt attempt: Int) -> Int64 {
    var wait = firstWait
    for _ in 1..<max(1, attempt) where wait < longestWait { wait *= 2 }
    return min(wait, longestWait)
  }
}
