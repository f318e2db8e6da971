/// How one character counts for the public search: capital and full-width letters as their plain ones, marks above letters and
/// invisible characters not at all, and all that is neither letter nor digit as a gap between words.
enum SearchCharacter {
  /// Stands for a gap.
  static let gap: UInt32 = 0
  /// Stands for what is passed over: `䶮` is found with and without a variation selector.
  static let nothing: UInt32 = 1

  /// The character that a Unicode scalar counts as, a gap, or nothing.
  static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: scalar
    case ..<0x80: ascii(scalar)
    // Dashes, quotation marks and Chinese punctuation, which stand in every sentence.
    case 0x2010...0x2027, 0x2030...0x205E, 0x3000...0x3004, 0x3008...0x3020: gap
    // Full-width forms of ASCII.
    case 0xFF01...0xFF5E: ascii(scalar - 0xFEE0)
    default: other(scalar)
    }
  }

  private static func ascii(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39: scalar
    case 0x41...0x5A: scalar | 0x20
    default: gap
    }
  }

  private static func other(_ scalar: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(scalar) else { return gap }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return nothing
    default: break
    }
    guard properties.isAlphabetic || properties.numericType != nil else { return gap }
    let lower = properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first?.value ?? scalar.value : scalar.value
  }
}
