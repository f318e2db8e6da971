/// Numbers as SVG writes them.
enum Numbers {
  /// Numbers apart by white space or commas; nil where something else stands among them.
  static func read(_ text: some StringProtocol) -> [Double]? {
    var numbers: [Double] = []
    for part in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      guard let number = Double(part), number.isFinite else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// A length in user units, `12`, `12px` alike, or in millimetres where `12mm` stands; nil for anything else.
  static func length(_ text: String) -> Length? {
    let trimmed = String(text.filter { !$0.isWhitespace })
    if trimmed.hasSuffix("mm") { return Double(trimmed.dropLast(2)).map { Length(value: $0, isMillimetres: true) } }
    let plain = trimmed.hasSuffix("px") ? String(trimmed.dropLast(2)) : trimmed
    return Double(plain).map { Length(value: $0, isMillimetres: false) }
  }

  struct Length {
    let value: Double
    let isMillimetres: Bool
  }
}
