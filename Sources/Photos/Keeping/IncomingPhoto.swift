internal import Glibc

/// A file that is being written.
public struct IncomingPhoto: Sendable {
  /// Where it is.
  public let path: String
  private let descriptor: Int32

  /// A new file that only its owner may read; nil where there can be none.
  init?(_ path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return nil }
    self.path = path
  }

  /// Adds bytes.
  ///
  /// - Returns: false where the disk takes no more.
  public func append(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// To be called once, after the last bytes.
  ///
  /// - Parameter durably: whether they are to be on the disk when this returns.
  /// - Returns: whether they are.
  public func finish(durably: Bool = false) -> Bool {
    let isWritten = !durably || fsync(descriptor) == 0
    return close(descriptor) == 0 && isWritten
  }

  /// Removes the file.
  public func discard() { unlink(path) }
}
