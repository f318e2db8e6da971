public import Casework

/// How long to wait after failed sign-ins: 5 seconds, then twice as long each time, up to 15 minutes. Nobody is ever
/// locked out for good, and a guesser gets about a hundred guesses a day at an account.
///
/// An attempt before its time is turned away without looking at the password, and is no failure. A sign-in sets the
/// account's count to none. Who guesses at many accounts from one address is slowed by ``AddressAllowance``.
public struct SignInDelay: Sendable {
  /// For one account: from the 3rd failure on.
  public static let account = SignInDelay(firstFailure: 3)

  private static let shortest: Int64 = 5
  private static let longest: Int64 = 15 * 60

  /// The first failure that costs waiting.
  private let firstFailure: Int

  /// When the next attempt may be made.
  ///
  /// - Parameters:
  ///   - failures: how many there were since the last sign-in.
  ///   - lastFailure: when the last of them was. One ahead of `now` was written before the clock was set back, and costs
  ///     no waiting: nobody knows how long ago it was.
  ///   - now: the time.
  /// - Returns: the earliest moment; `now` where there is nothing to wait for.
  public func nextAttempt(failures: Int, lastFailure: Timestamp, now: Timestamp) -> Timestamp {
    guard lastFailure <= now else { return now }
    return max(now, lastFailure + wait(failures: failures))
  }

  /// Seconds from the last failure; after eight doublings the longest wait is reached.
  private func wait(failures: Int) -> Int64 {
    guard failures >= firstFailure else { return 0 }
    return min(Self.longest, Self.shortest << min(failures - firstFailure, 8))
  }
}
