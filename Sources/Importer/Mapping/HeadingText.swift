/// Headings and words as they are compared.
enum HeadingText {
  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "【": "】", "〔": "〕"]

  /// The letters and digits, in lower case and half width, without what stands in brackets.
  static func folded(_ heading: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var closing: Unicode.Scalar?
    for scalar in heading.unicodeScalars.map(halfWidth) {
      if let awaited = closing {
        if scalar == awaited { closing = nil }
      } else if let end = brackets[scalar] {
        closing = end
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  /// The text without white space, invisible characters and byte order marks around it.
  static func trimmed(_ text: some StringProtocol) -> Substring {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return Substring(text[first...last])
  }

  /// The ASCII character that a full-width one stands for; any other as it is.
  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x3001...0xFEFE: false
    case 0x200B, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }
}

extension HeadingText {
  /// A name in lower case and half width, without white space: brackets stay, since they may tell two names apart.
  static func plain(_ name: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.map(halfWidth) where !isBlank(scalar) {
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return String(result)
  }
}
