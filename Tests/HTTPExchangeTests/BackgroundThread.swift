import Dispatch

/// Work beside the test that the test can wait for.
struct BackgroundThread {
  private let done = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () -> Void) {
    let done = done
    DispatchQueue.global().async {
      work()
      done.signal()
    }
  }

  func join() { done.wait() }
}
