import Glibc

/// Where bytes go: memory, or a file that takes them in large pieces so that memory stays flat.
final class ByteSink {
  /// How many bytes came so far.
  private(set) var count = 0
  /// What did not go to a file yet.
  private(set) var bytes: [UInt8] = []
  private let file: (descriptor: Int32, path: String)?
  /// The first failure; nothing is written after it.
  private(set) var failure: PrintProblem?
  private static let piece = 1 << 20

  init() { file = nil }

  /// Writes to an open file, which stays the caller's to close.
  init(descriptor: Int32, path: String) { file = (descriptor, path) }

  func write(_ more: some Collection<UInt8>) {
    bytes += more
    count += more.count
    if bytes.count >= Self.piece { flush() }
  }

  func write(_ text: String) { write(text.utf8) }

  /// Hands everything to the file.
  func flush() {
    guard let file, failure == nil, !bytes.isEmpty else { return }
    do throws(PrintProblem) {
      try Files.append(bytes, to: file.descriptor, file.path)
    } catch {
      failure = error
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
