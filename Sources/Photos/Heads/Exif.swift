/// The one thing that is read of a photograph's Exif: how it is to be turned.
enum Exif {
  /// The orientation (tag 0x0112), 1 to 8, of a TIFF header and what follows it; nil where there is none that is one.
  static func orientation(_ tiff: ArraySlice<UInt8>) -> Int? {
    let start = tiff.startIndex
    let isLittle = tiff.starts(with: [0x49, 0x49, 0x2A, 0])
    guard isLittle || tiff.starts(with: [0x4D, 0x4D, 0, 0x2A]) else { return nil }
    func short(_ at: Int) -> Int? { isLittle ? tiff.littleEndian16(start + at) : tiff.bigEndian16(start + at) }
    guard let first = isLittle ? tiff.littleEndian32(start + 4) : tiff.bigEndian32(start + 4),
      let entries = short(first)
    else { return nil }
    for entry in 0..<min(entries, 512) where short(first + 2 + 12 * entry) == 0x0112 {
      return short(first + 2 + 12 * entry + 8).flatMap { (1...8).contains($0) ? $0 : nil }
    }
    return nil
  }
}
