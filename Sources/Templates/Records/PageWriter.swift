/// Copies one value into memory that has room for it: the common stretches by words, the rest byte by byte.
struct PageWriter {
  private var source: UnsafeRawPointer
  private var left: Int
  /// Where the next byte of the page goes.
  private(set) var page: UnsafeMutableRawPointer

  init(source: UnsafeRawPointer, count: Int, page: UnsafeMutableRawPointer) {
    self.source = source
    left = count
    self.page = page
  }

  var isAtEnd: Bool { left == 0 }

  /// Copies characters as most Chinese ones are, three bytes long, up to the first that is something else.
  mutating func copyPlainTriples() {
    var copied = 0
    while left &- copied >= 4 {
      let word = UInt32(littleEndian: source.loadUnaligned(fromByteOffset: copied, as: UInt32.self))
      guard PageWriter.isPlainTriple(word) else { break }
      page.storeBytes(of: word.littleEndian, toByteOffset: copied, as: UInt32.self)
      copied &+= 3
    }
    advance(copied, writing: copied)
  }

  /// Copies ASCII by words, up to the first byte that needs a look of its own.
  mutating func copyASCII(escaping: Bool) {
    var copied = 0
    while left &- copied >= 8 {
      let word = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: copied, as: UInt64.self))
      // What comes next overwrites what is stored beyond the clean bytes.
      page.storeBytes(of: word.littleEndian, toByteOffset: copied, as: UInt64.self)
      let marks = ASCIIWord.marks(word, escaping: escaping)
      guard marks == 0 else {
        copied &+= marks.trailingZeroBitCount / 8
        break
      }
      copied &+= 8
    }
    advance(copied, writing: copied)
  }

  /// Copies the next character, if any, or what stands for it.
  mutating func copyOne(escaping: Bool) {
    guard left > 0 else { return }
    let byte = source.load(as: UInt8.self)
    if byte >= 0x80 {
      copyCharacter()
    } else if escaping, ASCIIWord.isSpecial(byte) {
      replace(byte)
    } else {
      page.storeBytes(of: byte, as: UInt8.self)
      advance(1, writing: 1)
    }
  }

  private mutating func copyCharacter() {
    let length = UTF8Sequence.length(at: 0, in: UnsafeRawBufferPointer(start: source, count: left))
    guard length > 0 else { return replace(-length, by: "\u{FFFD}") }
    page.copyMemory(from: source, byteCount: length)
    advance(length, writing: length)
  }

  private mutating func replace(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): replace(1, by: "&amp;")
    case UInt8(ascii: "<"): replace(1, by: "&lt;")
    case UInt8(ascii: ">"): replace(1, by: "&gt;")
    case UInt8(ascii: "\""): replace(1, by: "&quot;")
    case UInt8(ascii: "'"): replace(1, by: "&#39;")
    case UInt8(ascii: "\r"):
      // A form sends its lines with CR LF; HTML and XML count both together, and either alone, as one line end.
      let isPair = left > 1 && source.load(fromByteOffset: 1, as: UInt8.self) == UInt8(ascii: "\n")
      replace(isPair ? 2 : 1, by: "\n")
    default: replace(1, by: "\u{FFFD}")
    }
  }

  private mutating func replace(_ count: Int, by text: StaticString) {
    page.copyMemory(from: text.utf8Start, byteCount: text.utf8CodeUnitCount)
    advance(count, writing: text.utf8CodeUnitCount)
  }

  private mutating func advance(_ read: Int, writing written: Int) {
    source += read
    left &-= read
    page += written
  }

  /// Whether the first three bytes are one character, the first byte being neither E0 nor ED, which rule out some second bytes, and
  /// the first two not EF BF, where the noncharacters are.
  private static func isPlainTriple(_ word: UInt32) -> Bool {
    guard word & 0xC0_C0F0 == 0x80_80E0, word & 0xFFFF != 0xBFEF else { return false }
    return (1 << (word & 0xF)) & (1 << 0x0 | 1 << 0xD) as UInt32 == 0
  }
}
