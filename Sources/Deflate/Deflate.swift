import CZlib

/// Packs and unpacks streams (RFC 1950, RFC 1951).
public enum Deflate {
  /// Packs bytes into a zlib stream.
  ///
  /// - Parameters:
  ///   - plain: the bytes.
  ///   - level: from 1, fast, to 9, small.
  /// - Returns: the stream; nil where zlib has no memory.
  public static func packed(_ plain: [UInt8], level: Int32 = 6) -> [UInt8]? {
    var size = compressBound(uLong(plain.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&packed, &size, plain, uLong(plain.count), level) == Z_OK else { return nil }
    packed.removeLast(packed.count - Int(size))
    return packed
  }

  /// Unpacks a zlib stream.
  ///
  /// - Parameter packed: the stream.
  /// - Returns: the bytes; nil where it is no whole stream.
  public static func unpacked(_ packed: some Collection<UInt8>) -> [UInt8]? {
    var stream = z_stream()
    var input = Array(packed)
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    let status = input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      return inflateAll(&stream, into: &output)
    }
    return status == Z_STREAM_END ? output : nil
  }

  /// The CRC-32 of PNG chunks and ZIP entries (ISO 3309).
  ///
  /// - Parameter bytes: what it is worked out of.
  /// - Returns: the checksum.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, uInt(bytes.count)))
  }

  private static func inflateAll(_ stream: inout z_stream, into output: inout [UInt8]) -> Int32 {
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    var status = Z_OK
    while status == Z_OK {
      let made = piece.withUnsafeMutableBufferPointer { target in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        status = inflate(&stream, Z_NO_FLUSH)
        return target.count - Int(stream.avail_out)
      }
      output += piece[..<made]
      if made == 0 && status == Z_OK { return Z_BUF_ERROR }
    }
    return status
  }
}
