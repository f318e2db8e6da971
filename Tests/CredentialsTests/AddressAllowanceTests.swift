import Casework
import Credentials
import Testing

@Suite struct AddressAllowanceTests {
  private let last = Timestamp(seconds: 1_764_000_000)

  private func wait(_ failures: Int, after seconds: Int64 = 0) -> Int64 {
    let now = last + seconds
    return AddressAllowance.nextAttempt(failures: failures, lastFailure: last, now: now) - now
  }

  @Test("twenty mistakes of an office cost nobody anything, the next one twenty seconds, a storm a minute")
  func waits() {
    #expect([0, 1, 19, 20, 21, 22, 23, 1000].map { wait($0) } == [0, 0, 0, 20, 40, 60, 60, 60])
  }

  @Test("waiting is over when it is over, and a failure ahead of the clock costs none")
  func over() {
    #expect(wait(20, after: 19) == 1 && wait(20, after: 20) == 0 && wait(1000, after: 60) == 0)
    #expect(wait(1000, after: -1) == 0)
  }
}
