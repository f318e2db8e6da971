import Dispatch
import Synchronization

/// Runs numbered jobs on several threads; each takes the next job when it has done one.
///
/// - Parameters:
///   - jobs: how many jobs there are, numbered from 0.
///   - workers: how many run at once; at least one.
///   - work: what one worker does: it asks for numbers until there are none, and returns what it made.
/// - Returns: what the workers made, in no particular order.
/// - Throws: the first error of a worker; the others stop at their next job.
func inParallel<Made: Sendable>(
  jobs: Int, workers: Int, _ work: @Sendable (_ next: () -> Int?) throws -> Made
) throws -> [Made] {
  let jobsLeft = Mutex(0..<jobs)
  let made = Mutex(Result<[Made], any Error>.success([]))
  DispatchQueue.concurrentPerform(iterations: max(1, min(workers, jobs))) { _ in
    let result = Result { try work { jobsLeft.withLock { $0.popFirst() } } }
    if case .failure = result { jobsLeft.withLock { $0 = 0..<0 } }
    made.withLock { all in
      switch (all, result) {
      case (.success(let before), .success(let new)): all = .success(before + [new])
      case (.success, .failure(let error)): all = .failure(error)
      case (.failure, _): break
      }
    }
  }
  return try made.withLock { try $0.get() }
}
