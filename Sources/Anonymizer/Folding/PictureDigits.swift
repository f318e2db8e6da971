/// Signs that show a number: Roman numerals, dice, mahjong tiles, playing cards, clocks, counting rods (Unicode code charts).
enum PictureDigits {
  /// First scalar, its value, and how many follow each other.
  private static let rows: [(first: UInt32, value: UInt16, count: UInt32)] = [
    (0x2160, 1, 9), (0x2170, 1, 9), (0x2680, 1, 6), (0x1F007, 1, 9), (0x1F010, 1, 9), (0x1F019, 1, 9), (0x1F0A1, 1, 9),
    (0x1F0B1, 1, 9), (0x1F0C1, 1, 9), (0x1F0D1, 1, 9), (0x1F0AA, 0, 1), (0x1F0BA, 0, 1), (0x1F0CA, 0, 1),
    (0x1F0DA, 0, 1), (0x1F550, 1, 9), (0x1D360, 1, 9), (0x1D369, 1, 9),
  ]

  /// The figure that a sign stands for, as a folded scalar.
  static func figure(of value: UInt32) -> UInt16? {
    for row in rows where value >= row.first && value < row.first + row.count {
      return 0x30 + row.value + UInt16(value - row.first)
    }
    return nil
  }
}
