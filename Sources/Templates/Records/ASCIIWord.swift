/// Which ASCII bytes text cannot hold as they are: the C0 controls but tab and line feed, and `"` `&` `'` `<` `>`.
enum ASCIIWord {
  static func isSpecial(_ byte: UInt8) -> Bool { byte < 0x40 && special >> UInt64(byte) & 1 == 1 }

  private static let special: UInt64 = 0xFFFF_F9FF | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// The high bit of the first of eight bytes (the lowest) that needs a look of its own, with bits that mean nothing above it; 0 when
  /// all are ASCII that can be copied as it is. Tabs and line ends are marked too.
  static func marks(_ word: UInt64, escaping: Bool) -> UInt64 {
    var found = word & all(0x80)
    if escaping {
      found |= (word &- all(0x20)) & ~word & all(0x80)
      found |= zeros(word ^ all(0x22))
      found |= zeros((word & all(0xFE)) ^ all(0x26))  // & and '
      found |= zeros((word & all(0xFD)) ^ all(0x3C))  // < and >
    }
    return found
  }

  private static func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The high bit of each byte that is zero; exact up to the first.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- all(0x01)) & ~word & all(0x80) }
}
