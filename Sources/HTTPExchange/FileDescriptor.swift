import Glibc

/// Whole reads and whole writes on a file descriptor that somebody else opened and will close.
struct FileDescriptor {
  private let number: Int32

  init(_ number: Int32) { self.number = number }

  /// Reads `count` bytes; no more is reserved, and none beyond them is taken from the descriptor.
  func read(exactly count: Int) throws(RequestRefusal) -> [UInt8] {
    var refusal: RequestRefusal?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, refusal == nil {
        let got = Glibc.read(number, buffer.baseAddress?.advanced(by: filled), count - filled)
        if got > 0 { filled += got } else { refusal = Self.refusal(afterReading: got) }
      }
    }
    if let refusal { throw refusal }
    return bytes
  }

  /// Reads `count` bytes away, or as many as come.
  func discard(_ count: Int) {
    var rest = count
    withUnsafeTemporaryAllocation(byteCount: 16 * 1024, alignment: 1) { buffer in
      while rest > 0 {
        let got = Glibc.read(number, buffer.baseAddress, min(rest, buffer.count))
        if got > 0 { rest -= got } else if got == 0 || errno != EINTR { return }
      }
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
  private static func refusal(afterReading count: Int) -> RequestRefusal? {
    if count == 0 { return .bodyShort }
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
