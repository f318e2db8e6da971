/// The chunks of a PNG file (PNG, third edition, section 5).
enum PNGHead {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Walks through a file; nil where it ends before the picture does.
  static func read(_ bytes: [UInt8]) -> PhotoHead? {
    guard let width = bytes.bigEndian32(16), let height = bytes.bigEndian32(20), width > 0, height > 0,
      bytes.dropFirst(12).starts(with: "IHDR".utf8)
    else { return nil }
    var head = PhotoHead(.png, end: bytes.count)
    head.size = (width, height)
    var position = signature.count
    while let length = bytes.bigEndian32(position), position + 12 + length <= bytes.count {
      let type = bytes[(position + 4)..<(position + 8)]
      if type.elementsEqual("acTL".utf8) { head.isAnimated = true }
      if type.elementsEqual("eXIf".utf8) {
        head.orientation = Exif.orientation(bytes[(position + 8)..<(position + 8 + length)]) ?? 1
      }
      position += 12 + length
      if type.elementsEqual("IEND".utf8) {
        head.end = position
        return head
      }
    }
    return nil
  }
}
