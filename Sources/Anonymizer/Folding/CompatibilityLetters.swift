/// Latin letters in disguise: circled, parenthesised, squared, mathematical, regional indicators (Unicode code charts).
enum CompatibilityLetters {
  /// First scalar and how many letters follow, from A or a on; capital and small letters fold alike.
  private static let alphabets: [(first: UInt32, count: UInt32)] = [
    (0x249C, 26), (0x24B6, 26), (0x24D0, 26), (0x1F110, 26), (0x1F130, 26), (0x1F150, 26), (0x1F170, 26), (0x1F1E6, 26),
  ]

  /// The ASCII capital a scalar stands for.
  static func letter(of value: UInt32) -> UInt32? {
    if value >= 0x1D400 && value < 0x1D6A4 { return 0x41 + (value - 0x1D400) % 26 }
    for alphabet in alphabets where value >= alphabet.first && value < alphabet.first + alphabet.count {
      return 0x41 + value - alphabet.first
    }
    return nil
  }
}
