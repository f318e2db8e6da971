import Synchronization

/// What the threads of a test threw.
final class Errors: Sendable {
  private let list = Mutex<[any Error]>([])

  var all: [any Error] { list.withLock { $0 } }

  func add(_ error: any Error) { list.withLock { $0.append(error) } }
}
