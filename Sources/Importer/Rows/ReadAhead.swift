internal import Foundation
internal import Synchronization

/// A file read on a second thread, a few batches ahead of whoever stores its cases.
final class ReadAhead<Rows: RowSource>: Sendable {
  private struct State {
    var batches: [Batch] = []
    var isGivenUp = false
    /// The reader as it is at the end of the file.
    var finished: CaseReader<Rows>?
  }

  private let state = Mutex(State())
  private let free = DispatchSemaphore(value: ReadAhead.batchesAhead)
  private let filled = DispatchSemaphore(value: 0)

  private static var batchesAhead: Int { 8 }

  init(_ reader: CaseReader<Rows>) {
    Thread.detachNewThread { [self] in read(reader) }
  }

  /// The next batch; empty at the end of the file.
  func next() -> Batch {
    filled.wait()
    defer { free.signal() }
    return state.withLock { $0.batches.removeFirst() }
  }

  /// The reader, once the last batch was empty.
  var finished: CaseReader<Rows>? { state.withLock { $0.finished } }

  /// Ends the reading early.
  func giveUp() {
    state.withLock { $0.isGivenUp = true }
    free.signal()
  }

  private func read(_ start: CaseReader<Rows>) {
    var reader = start
    while true {
      free.wait()
      if state.withLock({ $0.isGivenUp }) { return }
      let batch = reader.nextBatch()
      state.withLock { state in
        state.batches.append(batch)
        if batch.items.isEmpty { state.finished = reader }
      }
      filled.signal()
      if batch.items.isEmpty { return }
    }
  }
}
