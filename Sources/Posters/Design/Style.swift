/// What an element inherits and text is set by.
struct Style: Hashable {
  /// Height of the letters in user units.
  var size = 4.0
  /// From 100 to 900; the fonts there are have 400 and 700.
  var weight = 400
  /// Nil where nothing is painted.
  var fill: Colour? = .black
  var anchor = Anchor.start
  /// Room added after each character, in user units.
  var letterSpacing = 0.0
  /// Distance of two baselines as a multiple of the size.
  var lineHeight = 1.35
  var isShown = true

  enum Anchor: String, Hashable {
    case start, middle, end
  }
}

extension Style {
  /// The style of an element inside one of this style.
  /// - Throws: the property that cannot be read.
  func inherited(by element: Element) throws(StyleMistake) -> Style {
    var style = self
    for attribute in element.attributes { try style.set(attribute.name, attribute.value) }
    for declaration in (element["style"] ?? "").split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      try style.set(
        Self.trimmed(declaration[..<colon]), Self.trimmed(declaration[declaration.index(after: colon)...]))
    }
    return style
  }

  private mutating func set(_ name: String, _ value: String) throws(StyleMistake) {
    let mistake = StyleMistake(property: name, value: value)
    switch name {
    case "font-size":
      guard let length = Numbers.length(value), length.value > 0, !length.isMillimetres else { throw mistake }
      size = length.value
    case "font-weight":
      guard let number = Self.weights[value] ?? Int(value) else { throw mistake }
      weight = number >= 600 ? 700 : 400
    case "fill":
      if value == "none" {
        fill = nil
      } else {
        // What only shapes can wear, such as a gradient, is judged where text wears it.
        fill = Colour(svg: value)
      }
    case "text-anchor":
      guard let read = Anchor(rawValue: value) else { throw mistake }
      anchor = read
    case "letter-spacing":
      guard value != "normal" else { return letterSpacing = 0 }
      guard let length = Numbers.length(value), !length.isMillimetres else { throw mistake }
      letterSpacing = length.value
    case "line-height": lineHeight = Double(value) ?? lineHeight
    case "display": if value == "none" { isShown = false }
    case "visibility": isShown = value == "visible"
    default: break
    }
  }

  private static let weights = ["normal": 400, "bold": 700]

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

/// A property that text cannot be set by.
struct StyleMistake: Error {
  let property: String
  let value: String
}
