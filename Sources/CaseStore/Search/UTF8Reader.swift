/// Reads the Unicode scalars of stored text; what is not UTF-8 reads as U+FFFD, byte by byte.
struct UTF8Reader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The next scalar; nil at the end.
  mutating func next() -> UInt32? {
    guard position < bytes.count else { return nil }
    let first = UInt32(bytes[position])
    position += 1
    switch first {
    case ..<0x80: return first
    case 0xC2...0xDF: return tail(1, first & 0x1F, least: 0x80)
    case 0xE0...0xEF: return tail(2, first & 0x0F, least: 0x800)
    case 0xF0...0xF4: return tail(3, first & 0x07, least: 0x10000)
    default: return 0xFFFD
    }
  }

  private mutating func tail(_ count: Int, _ head: UInt32, least: UInt32) -> UInt32 {
    guard position + count <= bytes.count else { return 0xFFFD }
    var scalar = head
    for offset in 0..<count {
      let byte = UInt32(bytes[position + offset])
      guard byte & 0xC0 == 0x80 else { return 0xFFFD }
      scalar = scalar << 6 | byte & 0x3F
    }
    guard scalar >= least, scalar <= 0x10FFFF else { return 0xFFFD }
    position += count
    return scalar
  }
}
