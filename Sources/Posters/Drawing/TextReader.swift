/// Reads a `<text>` element, also as Inkscape saves it: lines and styled letters as nested tspans.
struct TextReader {
  private let transform: Transform
  private var blocks: [PlacedText] = []

  /// The blocks of a text element: one a line that has a place of its own.
  static func blocks(_ element: Element, _ style: Style, _ transform: Transform) throws(PrintProblem) -> [PlacedText] {
    var own = transform
    if let text = element["transform"] {
      guard let read = Transform(svg: text) else {
        throw PrintProblem(.value(attribute: "transform", value: text, wants: "a list of moves, scales and turns"))
      }
      own = transform.after(read)
    }
    let inherited = try self.style(element, in: style)
    guard inherited.isShown else { return [] }
    var reader = TextReader(transform: own)
    reader.begin(element, inherited, try place(element) ?? (0, 0), try fit(element, inherited))
    try reader.read(element, inherited)
    return reader.finished()
  }

  private init(transform: Transform) { self.transform = transform }

  private mutating func begin(
    _ element: Element, _ style: Style, _ place: (x: Double, y: Double), _ fit: TextBlock.Fit?
  ) {
    blocks.append(
      PlacedText(
        block: TextBlock(runs: [], style: style, fit: fit), x: place.x, y: place.y, transform: transform))
  }

  private mutating func read(_ element: Element, _ style: Style) throws(PrintProblem) {
    for child in element.children {
      switch child {
      case .text(let text): append(text, style)
      case .element(let span) where span.name == "tspan":
        let inherited = try Self.style(span, in: style)
        if let place = try Self.place(span), let last = blocks.last {
          if last.block.runs.isEmpty {
            // Inkscape repeats the place of the text on its first line.
            (blocks[blocks.count - 1].x, blocks[blocks.count - 1].y) = place
            blocks[blocks.count - 1].block.style = inherited
          } else {
            begin(span, inherited, place, last.block.fit)
          }
        } else if blocks.last?.block.runs.isEmpty == true {
          blocks[blocks.count - 1].block.style = inherited
        }
        try read(span, inherited)
      case .element(let other) where Element.isDrawn(other.name):
        throw PrintProblem(.unsupported(element: other.name))
      case .element: break
      }
    }
  }

  private mutating func append(_ text: String, _ style: Style) {
    let plain = Self.collapsed(text, afterSpace: blocks.last?.block.runs.last?.text.hasSuffix(" ") ?? true)
    guard !plain.isEmpty, style.isShown else { return }
    blocks[blocks.count - 1].block.runs.append(TextBlock.Run(text: plain, style: style))
  }

  /// White space as SVG has it: stretches of it are one space, none at the beginning and the end.
  private static func collapsed(_ text: String, afterSpace: Bool) -> String {
    var result = ""
    var isSpace = afterSpace
    for scalar in text.unicodeScalars {
      let space = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if !(space && isSpace) { result.unicodeScalars.append(space ? " " : scalar) }
      isSpace = space
    }
    return result
  }

  private func finished() -> [PlacedText] {
    blocks.compactMap { placed in
      var placed = placed
      while let last = placed.block.runs.last, last.text.hasSuffix(" ") {
        placed.block.runs[placed.block.runs.count - 1].text.removeLast()
        if placed.block.runs.last?.text.isEmpty == true { placed.block.runs.removeLast() }
      }
      return placed.block.runs.isEmpty ? nil : placed
    }
  }

  // MARK: - Attributes

  static func style(_ element: Element, in style: Style) throws(PrintProblem) -> Style {
    do throws(StyleMistake) {
      return try style.inherited(by: element)
    } catch {
      throw PrintProblem(.value(attribute: error.property, value: error.value, wants: "what text can be set by"))
    }
  }

  static func box(_ element: Element) throws(PrintProblem) -> Box {
    Box(
      x: try number(element, "x") ?? 0, y: try number(element, "y") ?? 0, width: try number(element, "width") ?? 0,
      height: try number(element, "height") ?? 0)
  }

  private static func place(_ element: Element) throws(PrintProblem) -> (x: Double, y: Double)? {
    for attribute in ["dx", "dy", "rotate", "textLength"] where element[attribute].map({ $0 != "0" }) ?? false {
      throw PrintProblem(.unsupported(element: "\(element.name) \(attribute)=…"))
    }
    guard let x = try number(element, "x"), let y = try number(element, "y") else { return nil }
    return (x, y)
  }

  private static func number(_ element: Element, _ name: String) throws(PrintProblem) -> Double? {
    guard let text = element[name] else { return nil }
    guard let length = Numbers.length(text), !length.isMillimetres else {
      throw PrintProblem(.value(attribute: name, value: text, wants: "one number without a unit"))
    }
    return length.value
  }

  private static func fit(_ element: Element, _ style: Style) throws(PrintProblem) -> TextBlock.Fit? {
    guard let width = try Measures.number(element, .fitWidth, 1...5000) else { return nil }
    let lines = try Measures.number(element, .fitLines, 1...40) ?? 1
    let least = try Measures.number(element, .fitMin, 0...1000) ?? style.size * 0.6
    let text = element[.fitGrow] ?? "down"
    guard let grow = TextBlock.Grow(rawValue: text) else {
      let wants = "one of " + TextBlock.Grow.allCases.map(\.rawValue).joined(separator: ", ")
      throw PrintProblem(.value(attribute: DesignAttribute.fitGrow.rawValue, value: text, wants: wants))
    }
    let drop = element[.fitDrop] ?? "nothing"
    guard ["nothing", "names"].contains(drop) else {
      throw PrintProblem(
        .value(attribute: DesignAttribute.fitDrop.rawValue, value: drop, wants: "one of nothing, names"))
    }
    return TextBlock.Fit(width: width, lines: Int(lines), least: least, grow: grow, drops: drop == "names")
  }
}
