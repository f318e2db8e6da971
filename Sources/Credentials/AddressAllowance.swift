public import Casework

/// How many failed sign-ins one address has for free, since a whole office may share it: twenty at once, and one more every
/// twenty seconds. Who tries many names is slowed to that; who signs in rightly in such an office waits twenty seconds at
/// most, and only while somebody guesses. A sign-in gives nothing back, else somebody with an account could guess at others
/// without end.
public enum AddressAllowance {
  private static let free = 20
  /// Requests that came at the same moment were let through together; nobody waits longer for them than this.
  private static let longest: Int64 = 60

  /// After so many seconds one failure is forgiven.
  public static let forgivenAfter: Int64 = 20

  /// When the next attempt may be made.
  ///
  /// - Parameters:
  ///   - failures: how many there were at the last of them, less those forgiven until then.
  ///   - lastFailure: when the last of them was; one ahead of `now` was written before the clock was set back, and costs
  ///     no waiting.
  ///   - now: the time.
  /// - Returns: the earliest moment; `now` where there is nothing to wait for.
  public static func nextAttempt(failures: Int, lastFailure: Timestamp, now: Timestamp) -> Timestamp {
    guard lastFailure <= now, failures >= free else { return now }
    return max(now, lastFailure + min(longest, Int64(failures - free + 1) * forgivenAfter))
  }
}
