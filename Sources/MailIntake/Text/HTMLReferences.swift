/// Characters that HTML writes as names or numbers (WHATWG HTML, section 13.5): those that mail programs write.
enum HTMLReferences {
  /// What stands between `&` and `;`; nil for a name that is none of these and for numbers that are no character.
  static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0 else { return nil }
    return value == 0xA0 ? " " : Unicode.Scalar(value)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ",
    "copy": "©", "reg": "®", "middot": "·", "bull": "•", "hellip": "…", "mdash": "—", "ndash": "–", "ldquo": "“",
    "rdquo": "”", "lsquo": "‘", "rsquo": "’", "laquo": "«", "raquo": "»", "times": "×", "divide": "÷", "deg": "°",
    "yen": "¥", "sect": "§", "euro": "€", "plusmn": "±", "zwnj": "\u{200C}", "zwj": "\u{200D}", "rarr": "→",
    "larr": "←",
  ]
}
