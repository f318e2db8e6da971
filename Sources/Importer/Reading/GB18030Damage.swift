/// The bytes of a text in GB18030 that belong to no character (GB 18030-2022, 5: one, two and four bytes).
enum GB18030Damage {
  static func offsets(in bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    var index = 0
    while index < bytes.count {
      let length = length(at: index, bytes)
      if length == 0 { offsets.append(index) }
      index += max(1, length)
    }
    return offsets
  }

  /// The bytes of the character that begins here; 0 where none does.
  private static func length(at index: Int, _ bytes: [UInt8]) -> Int {
    if bytes[index] < 0x80 { return 1 }
    guard isLead(bytes[index]), index + 1 < bytes.count else { return 0 }
    switch bytes[index + 1] {
    case 0x40...0x7E, 0x80...0xFE: return 2
    case 0x30...0x39:
      guard index + 3 < bytes.count, isLead(bytes[index + 2]), (0x30...0x39).contains(bytes[index + 3]) else {
        return 0
      }
      return 4
    default: return 0
    }
  }

  private static func isLead(_ byte: UInt8) -> Bool { (0x81...0xFE).contains(byte) }
}
