internal import Synchronization

/// A body that is still to be read: once, piece by piece, within its announced length and a time limit.
public final class BodySource: Sendable {
  /// The announced length in bytes.
  public let length: Int
  private let descriptor: FileDescriptor
  private let deadline: Deadline
  private let rest: Atomic<Int>

  /// A body of announced length.
  ///
  /// - Parameters:
  ///   - descriptor: where the bytes come from.
  ///   - length: how many will be read.
  ///   - seconds: how long all of them may take from now on.
  init(_ descriptor: FileDescriptor, length: Int, seconds: Int) {
    self.length = length
    self.descriptor = descriptor
    deadline = Deadline(seconds: seconds)
    rest = Atomic(length)
  }

  /// The next bytes; empty at the end.
  func next() throws(RequestRefusal) -> [UInt8] {
    let wanted = min(rest.load(ordering: .relaxed), Self.pieceBytes)
    guard wanted > 0 else { return [] }
    let bytes = try descriptor.read(upTo: wanted, within: deadline)
    rest.subtract(bytes.count, ordering: .relaxed)
    return bytes
  }

  /// Reads what nobody wanted away, so that the web server gets to the answer.
  func discardRest(atMost limit: Int) {
    let count = rest.exchange(0, ordering: .relaxed)
    descriptor.discard(min(count, limit), within: deadline)
  }

  /// What is read and handed on at a time.
  static let pieceBytes = 16 * 1024
}
