import Dispatch
import Synchronization

/// Does something that mostly waits on a thread of its own while other work goes on.
///
/// - Parameters:
///   - aside: what waits, for the disk.
///   - work: the work.
/// - Returns: what the work returns, once both are done.
/// - Throws: what the work throws, else what the other throws.
func alongside<Made>(_ aside: @escaping @Sendable () throws -> Void, _ work: () throws -> Made) throws -> Made {
  let group = DispatchGroup()
  let outcome = Outcome()
  DispatchQueue.global().async(group: group) {
    let result = Result { try aside() }
    outcome.result.withLock { $0 = result }
  }
  let made = Result { try work() }
  group.wait()
  let value = try made.get()
  try outcome.result.withLock { try $0.get() }
  return value
}

private final class Outcome: Sendable {
  let result = Mutex(Result<Void, any Error>.success(()))
}
