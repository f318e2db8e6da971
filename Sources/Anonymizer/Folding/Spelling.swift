/// How a digit was written, in the upper half of a digit's byte; the lower half is its value.
enum Spelling {
  static let figure: UInt8 = 0x00
  static let numeral: UInt8 = 0x10
  static let formal: UInt8 = 0x20
  /// Letters and homophones that stand for a digit only inside a number.
  static let lookalike: UInt8 = 0x40
  static let none: UInt8 = 0xFF
}
