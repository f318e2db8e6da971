import Glibc

/// Reads within a time and whole writes on a file descriptor that somebody else opened and will close.
struct FileDescriptor: Sendable {
  private let number: Int32

  init(_ number: Int32) { self.number = number }

  /// Reads `count` bytes; no more is reserved, and none beyond them is taken from the descriptor.
  func read(exactly count: Int, within deadline: Deadline) throws(RequestRefusal) -> [UInt8] {
    try read(count, atLeast: count, within: deadline)
  }

  /// Reads from one to `count` bytes, as many as are there.
  func read(upTo count: Int, within deadline: Deadline) throws(RequestRefusal) -> [UInt8] {
    try read(count, atLeast: 1, within: deadline)
  }

  private func read(_ count: Int, atLeast enough: Int, within deadline: Deadline) throws(RequestRefusal) -> [UInt8] {
    var refusal: RequestRefusal?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < min(enough, count), refusal == nil {
        let got = readOnce(buffer.baseAddress?.advanced(by: filled), count - filled, within: deadline)
        if got > 0 { filled += got } else { refusal = Self.refusal(afterReading: got, deadline) }
      }
    }
    if let refusal { throw refusal }
    return bytes
  }

  /// Reads `count` bytes away, or as many as come.
  func discard(_ count: Int, within deadline: Deadline) {
    var rest = count
    withUnsafeTemporaryAllocation(byteCount: 16 * 1024, alignment: 1) { buffer in
      while rest > 0 {
        let got = readOnce(buffer.baseAddress, min(rest, buffer.count), within: deadline)
        if got > 0 { rest -= got } else if got == 0 || errno != EINTR { return }
      }
    }
  }

  /// One read once there is something to read; -1 and `ETIMEDOUT` when the time is over.
  private func readOnce(_ buffer: UnsafeMutableRawPointer?, _ count: Int, within deadline: Deadline) -> Int {
    var wait = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    // A descriptor below 0 is passed over by poll; read says what is wrong with it.
    switch number < 0 ? 1 : poll(&wait, 1, deadline.left) {
    case 0:
      errno = ETIMEDOUT
      return -1
    case 1: return Glibc.read(number, buffer, count)
    default: return -1
    }
  }

  /// Writes both parts one after the other, in one call where the system takes them whole.
  func write(_ head: [UInt8], _ body: [UInt8]) throws(TransportError) {
    var written = 0
    while written < head.count + body.count {
      let count = Self.writeOnce(number, head.dropFirst(written), body.dropFirst(max(0, written - head.count)))
      if count > 0 { written += count } else if count == 0 || errno != EINTR { throw Self.error(errno) }
    }
  }

  /// `nil` when the read was merely interrupted.
  private static func refusal(afterReading count: Int, _ deadline: Deadline) -> RequestRefusal? {
    if count == 0 { return .bodyShort }
    if errno == ETIMEDOUT { return .bodySlow(seconds: deadline.seconds) }
    return errno == EINTR ? nil : .bodyUnreadable(errorNumber: errno)
  }

  private static func writeOnce(_ number: Int32, _ head: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) -> Int {
    head.withUnsafeBytes { head in
      body.withUnsafeBytes { body in
        let parts = [part(head), part(body)]
        return writev(number, parts, Int32(parts.count))
      }
    }
  }

  private static func part(_ bytes: UnsafeRawBufferPointer) -> iovec {
    iovec(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
  }

  private static func error(_ number: Int32) -> TransportError {
    number == EPIPE || number == ECONNRESET ? .connectionClosed : .writeFailed(errorNumber: number)
  }
}
