/// How many columns of a terminal a character takes.
enum DisplayWidth {
  /// White space as wide as what stands in a line before a column (from 1); tabs stay tabs.
  static func space(before column: Int, in line: String) -> String {
    line.unicodeScalars.prefix(column - 1)
      .map { $0 == "\t" ? "\t" : String(repeating: " ", count: width(of: $0)) }
      .joined()
  }

  /// Two for wide and full-width characters (Unicode Standard Annex 11) and emoji, none for combining and invisible
  /// ones, else one.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return wide.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation ? 2 : 1
  }

  /// The blocks whose characters are all, or nearly all, wide.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD,
  ]
}
