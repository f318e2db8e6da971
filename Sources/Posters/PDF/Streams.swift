import Deflate

/// Packs and unpacks the streams of a PDF file.
enum Streams {
  static func unpacked(_ packed: some Collection<UInt8>) throws(PrintProblem) -> [UInt8] {
    guard let plain = Deflate.unpacked(packed) else {
      throw PrintProblem(.pdf("zlib did not unpack what cairo packed"))
    }
    return plain
  }

  static func packed(_ plain: [UInt8]) throws(PrintProblem) -> [UInt8] {
    guard let packed = Deflate.packed(plain) else { throw PrintProblem(.pdf("zlib had no memory to pack a stream")) }
    return packed
  }

  /// The checksum of a ZIP archive's entry.
  static func checksum(_ bytes: [UInt8]) -> UInt32 { Deflate.checksum(bytes) }
}
