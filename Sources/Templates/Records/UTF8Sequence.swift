/// Reading UTF-8 byte by byte (Unicode 16, table 3-7).
enum UTF8Sequence {
  /// How many bytes the character at the index takes; negative when they are not UTF-8 (a "maximal subpart", which one U+FFFD stands for)
  /// or a noncharacter that XML rules out (U+FFFE, U+FFFF).
  static func length(at index: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let lead = bytes[index]
    let following: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: following = 1
    case 0xE0: (following, second) = (2, 0xA0...0xBF)
    case 0xED: (following, second) = (2, 0x80...0x9F)
    case 0xE1...0xEF: following = 2
    case 0xF0: (following, second) = (3, 0x90...0xBF)
    case 0xF1...0xF3: following = 3
    case 0xF4: (following, second) = (3, 0x80...0x8F)
    default: return -1
    }
    guard index + 1 < bytes.count, second.contains(bytes[index + 1]) else { return -1 }
    for offset in 2..<max(following + 1, 2) {
      guard index + offset < bytes.count, bytes[index + offset] & 0xC0 == 0x80 else { return -offset }
    }
    if lead == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return -3 }
    return following + 1
  }

  /// Where in the range the first bytes are that are not UTF-8, or `nil`.
  static func firstMistake(in bytes: [UInt8], of range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var index = range.lowerBound
      while index < range.upperBound {
        let length = length(at: index, in: bytes)
        if length < 0 { return index }
        index += length
      }
      return nil
    }
  }
}
