import Testing

@testable import SQLite

@Suite("Waiting for a lock")
struct BusyWaitTests {
  @Test("who waited the whole limit in vain is told so at once the next time")
  func once() {
    var wait = BusyWait(limit: .seconds(2))
    withUnsafeMutablePointer(to: &wait) { wait in
      var attempts: Int32 = 0
      while BusyWait.handler(wait, attempts) == 1 { attempts += 1 }
      #expect(attempts > 0)
      #expect(BusyWait.handler(wait, 0) == 0)
    }
  }

  @Test("who got the lock within the limit may wait as long again")
  func again() {
    var wait = BusyWait(limit: .seconds(600))
    withUnsafeMutablePointer(to: &wait) { wait in
      for _ in 0..<3 { #expect(BusyWait.handler(wait, 0) == 1 && BusyWait.handler(wait, 1) == 1) }
    }
  }
}
