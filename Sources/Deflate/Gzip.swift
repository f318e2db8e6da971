import CZlib

/// Compresses files one after the other (RFC 1952) with one set of zlib's buffers, without a time or a name in it: the same bytes give
/// the same bytes.
public struct Gzip: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool
  private var room: [UInt8] = []

  /// Makes the buffers.
  public init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let asGzip = MAX_WBITS + 16
    isReady =
      deflateInit2_(
        stream, Self.level, Z_DEFLATED, asGzip, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { deflateEnd(stream) }
    stream.deallocate()
  }

  /// Compresses a file.
  ///
  /// - Parameter bytes: the whole file.
  /// - Returns: the compressed bytes; nil where zlib has no memory.
  public mutating func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    guard isReady, deflateReset(stream) == Z_OK else { return nil }
    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    if room.count < bound { room = [UInt8](repeating: 0, count: bound) }
    let (stream, capacity) = (stream, room.count)
    // zlib takes what it reads by a pointer that is not constant, and does not write to it.
    let size = bytes.withUnsafeBufferPointer { source in
      room.withUnsafeMutableBufferPointer { target -> Int? in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(capacity)
        return deflate(stream, Z_FINISH) == Z_STREAM_END ? capacity - Int(stream.pointee.avail_out) : nil
      }
    }
    return size.map { Array(room[..<$0]) }
  }

  /// zlib's own compromise between size and time.
  private static let level: Int32 = 6
}
