import CZlib

/// Packs and unpacks the streams of a PDF file.
enum Deflate {
  static func unpacked(_ packed: some Collection<UInt8>) throws(PrintProblem) -> [UInt8] {
    var stream = z_stream()
    var input = Array(packed)
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw failed }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    let status = input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      var status = Z_OK
      while status == Z_OK {
        let made = piece.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          status = inflate(&stream, Z_NO_FLUSH)
          return target.count - Int(stream.avail_out)
        }
        output += piece[..<made]
        if made == 0 && status == Z_OK { status = Z_BUF_ERROR }
      }
      return status
    }
    guard status == Z_STREAM_END else { throw failed }
    return output
  }

  static func packed(_ plain: [UInt8]) throws(PrintProblem) -> [UInt8] {
    var size = compressBound(uLong(plain.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&packed, &size, plain, uLong(plain.count), 6) == Z_OK else { throw failed }
    packed.removeLast(packed.count - Int(size))
    return packed
  }

  /// The checksum of a ZIP archive's entry.
  static func checksum(_ bytes: [UInt8]) -> UInt32 { UInt32(crc32(0, bytes, uInt(bytes.count))) }

  private static let failed = PrintProblem(.pdf("zlib did not unpack what cairo packed"))
}
