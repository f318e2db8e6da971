import Deflate

/// The chunks of a PNG file (ISO/IEC 15948) in the order of the calls.
///
/// Written here over zlib and not through libpng, which reports its errors by `longjmp`: that must not cross Swift.
struct PNGFile {
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// A square picture of one bit of grey a pixel, not interlaced.
  mutating func header(pixels: Int) {
    chunk("IHDR", Self.bigEndian(pixels) + Self.bigEndian(pixels) + [1, 0, 0, 0, 0])
  }

  mutating func resolution(pixelsPerMetre: Int) {
    chunk("pHYs", Self.bigEndian(pixelsPerMetre) + Self.bigEndian(pixelsPerMetre) + [1])
  }

  mutating func image(_ scanlines: [UInt8]) throws(QRCodeError) {
    guard let packed = Deflate.packed(scanlines, level: 9) else { throw .compression }
    chunk("IDAT", packed)
  }

  mutating func end() { chunk("IEND", []) }

  private mutating func chunk(_ type: String, _ content: some Collection<UInt8>) {
    let checked = Array(type.utf8) + content
    bytes += Self.bigEndian(content.count)
    bytes += checked
    bytes += Self.bigEndian(Int(Deflate.checksum(checked)))
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
