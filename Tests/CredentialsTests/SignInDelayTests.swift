import Casework
import Testing

@testable import Credentials

@Suite struct SignInDelayTests {
  private let last = Timestamp(seconds: 1_764_000_000)

  private func wait(_ delay: SignInDelay, _ failures: Int) -> Int64 {
    delay.nextAttempt(failures: failures, lastFailure: last, now: last) - last
  }

  @Test("an account waits from the third failure on, twice as long each time, at most 15 minutes")
  func account() {
    let waits = (0...13).map { wait(.account, $0) }
    #expect(waits == [0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900])
  }

  @Test("more failures never mean less waiting, however many there are")
  func monotone() {
    for failures in 0..<200 { #expect(wait(.account, failures) <= wait(.account, failures + 1)) }
    #expect(wait(.account, .max) == 900 && wait(.account, -1) == 0)
  }

  @Test("the wait counts from the last failure, and is over when it is over")
  func over() {
    let next = { SignInDelay.account.nextAttempt(failures: 4, lastFailure: last, now: last + $0) }
    #expect(next(0) == last + 10 && next(9) == last + 10 && next(10) == last + 10)
    #expect(next(11) == last + 11 && next(86_400) == last + 86_400)
  }

  @Test("a failure ahead of the clock keeps nobody waiting")
  func clockSetBack() {
    let now = last + -86_400
    #expect(SignInDelay.account.nextAttempt(failures: 50, lastFailure: last, now: now) == now)
  }
}
