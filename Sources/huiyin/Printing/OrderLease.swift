import CaseStore
import Casework
import Foundation
import Synchronization

/// Holds an order while it is being made, and says how far it is: a thread of its own does so as long as this program lives.
final class OrderLease: Sendable {
  /// How long an order is held without a word; whoever makes it says one far more often.
  static let seconds: Int64 = 30
  private static let pause = 0.5
  private static let beatsPerWord = 4

  private let order: PrintOrder
  private let database: String
  private let count = Atomic(0)
  private let done = Atomic(0)
  private let isOver = Atomic(false)

  init(_ order: PrintOrder, database: String) {
    self.order = order
    self.database = database
    Thread.detachNewThread { [self] in hold() }
  }

  /// Work on so many steps begins.
  func begin(count: Int) { self.count.store(count, ordering: .relaxed) }

  /// One step is done.
  func advance() { done.add(1, ordering: .relaxed) }

  /// Nothing is held any more.
  func end() { isOver.store(true, ordering: .relaxed) }

  private func hold() {
    guard let store = try? CaseStore(path: database, access: .readWrite) else { return }
    var beat = 0
    while !isOver.load(ordering: .relaxed) {
      Thread.sleep(forTimeInterval: Self.pause)
      beat += 1
      guard beat.isMultiple(of: Self.beatsPerWord), !isOver.load(ordering: .relaxed) else { continue }
      // A word that does not get through is said again; the lease lasts for many of them.
      _ = try? store.renew(
        order, done: done.load(ordering: .relaxed), of: count.load(ordering: .relaxed), at: Clock.now(),
        lease: Self.seconds)
    }
  }
}
