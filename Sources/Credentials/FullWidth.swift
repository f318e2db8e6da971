/// What an input method for Chinese types when it is left in full-width mode.
enum FullWidth {
  /// Puts the ASCII character for each full-width one (U+FF01–FF5E) and a space for the ideographic space (U+3000).
  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(folded(scalar)) }
    return String(scalars)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFF01 + 0x21) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }
}
