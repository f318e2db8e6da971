/// What nobody sees.
enum Blank {
  /// White space and invisible formatting characters.
  static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }

  /// The paragraphs of a text; empty lines are left out.
  static func paragraphs(_ text: String) -> [Substring] {
    text.split { $0.isNewline }.filter { !isBlank(String($0)) }
  }

  /// Whether a text shows nothing.
  static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isPassedOver) }
}
