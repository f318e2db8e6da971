/// The chunks of a WebP file (RFC 9649, section 2).
enum WebPHead {
  /// Walks through a file; nil where it ends before the picture does.
  static func read(_ bytes: [UInt8]) -> PhotoHead? {
    guard let size = bytes.littleEndian32(4), size + 8 <= bytes.count else { return nil }
    var head = PhotoHead(.webp, end: size + 8)
    var position = 12
    while position < head.end {
      guard let length = bytes.littleEndian32(position + 4), position + 8 + length <= head.end else { return nil }
      let type = bytes[position..<(position + 4)]
      let content = bytes[(position + 8)..<(position + 8 + length)]
      if type.elementsEqual("ANIM".utf8) || type.elementsEqual("ANMF".utf8) { head.isAnimated = true }
      if type.elementsEqual("EXIF".utf8) {
        let tiff = content.starts(with: Array("Exif\0\0".utf8)) ? content.dropFirst(6) : content
        head.orientation = Exif.orientation(tiff) ?? 1
      }
      position += 8 + length + length % 2
    }
    return head
  }
}
