import QRCode

/// Takes a page of a design, its words put in, apart into what is drawn: shapes, texts and codes in the order of the document.
struct PageComposer {
  private let measures: Measures
  private let url: String
  private var steps: [DrawStep] = []
  /// The shapes met since the last text or code.
  private var shapes = ""
  private var definitions = ""
  /// The tags around what is being read.
  private var around: [Element] = []

  /// Takes a page apart.
  ///
  /// - Parameters:
  ///   - root: the page with its words.
  ///   - measures: those of the design.
  ///   - url: what its codes hold.
  /// - Returns: what is drawn, in the order of the document.
  /// - Throws: ``PrintProblem`` for what cannot be drawn.
  static func compose(_ root: Element, _ measures: Measures, url: String) throws(PrintProblem) -> PageDrawing {
    var composer = PageComposer(measures: measures, url: url)
    root.forEach { element in
      if element.name == "defs" || element.name == "style" { element.write(into: &composer.definitions) }
    }
    try composer.read(root, Style(), measures.transform)
    composer.endShapes()
    return PageDrawing(measures: measures, steps: composer.steps)
  }

  private init(measures: Measures, url: String) {
    self.measures = measures
    self.url = url
  }

  private mutating func read(_ group: Element, _ style: Style, _ transform: Transform) throws(PrintProblem) {
    let (style, transform) = try inside(group, style, transform)
    guard style.isShown else { return }
    var isOpen = false
    for element in group.elements where Element.isDrawn(element.name) {
      switch element.name {
      case "defs", "style": break
      case _ where element.contains(where: Self.isPlaced):
        close(group, &isOpen)
        try self.element(element, group, style, transform)
      default:
        open(group, &isOpen)
        element.write(into: &shapes)
      }
    }
    close(group, &isOpen)
  }

  private mutating func element(_ element: Element, _ group: Element, _ style: Style, _ transform: Transform)
    throws(PrintProblem)
  {
    switch element.name {
    case "text":
      endShapes()
      steps += try TextReader.blocks(element, style, transform).map { .text($0) }
    case "rect":
      endShapes()
      steps.append(.code(try code(element, style, transform)))
    default:
      try refuseEffects(element)
      if group.name != "svg" { around.append(group) }
      defer { if group.name != "svg" { around.removeLast() } }
      try read(element, style, transform)
    }
  }

  private static func isPlaced(_ element: Element) -> Bool { element.name == "text" || element[.code] != nil }

  /// What is done to a group as a whole would not be done to its text, which is drawn apart.
  private func refuseEffects(_ group: Element) throws(PrintProblem) {
    let style = group["style"] ?? ""
    for property in ["opacity", "clip-path", "mask", "filter"] {
      let value = group[property] ?? Self.value(of: property, in: style)
      if let value, value != "none", Double(value) != 1 { throw PrintProblem(.effectOnText(property: property)) }
    }
  }

  private static func value(of property: String, in style: String) -> String? {
    style.split(separator: ";").map {
      $0.split(separator: ":", maxSplits: 1).map { String($0.filter { !$0.isWhitespace }) }
    }
    .first { $0.count == 2 && $0[0] == property }?[1]
  }

  private func inside(_ element: Element, _ style: Style, _ transform: Transform) throws(PrintProblem)
    -> (Style, Transform)
  {
    let inherited = try TextReader.style(element, in: style)
    guard element.name != "svg", let text = element["transform"] else { return (inherited, transform) }
    guard let own = Transform(svg: text) else {
      throw PrintProblem(.value(attribute: "transform", value: text, wants: "a list of moves, scales and turns"))
    }
    return (inherited, transform.after(own))
  }

  private func code(_ element: Element, _ style: Style, _ transform: Transform) throws(PrintProblem) -> PlacedCode {
    let transform = try inside(element, style, transform).1
    let box = try TextReader.box(element)
    guard abs(box.width - box.height) < 0.01 * box.width else { throw PrintProblem(.notSquare) }
    guard transform.keepsSquares else { throw PrintProblem(.turnedCode) }
    let logo = try Measures.number(element, .logo, 0...1) ?? 0
    return PlacedCode(
      symbol: try symbol(hasLogo: logo > 0), text: url, box: box, transform: transform,
      ink: try Self.paint("stroke", of: element) ?? .black,
      ground: try Self.paint("fill", of: element) ?? .white, logo: logo)
  }

  /// H gives way to Q where it takes a larger symbol: its finer modules cost more readings than the level saves. Under
  /// a logo it stays.
  private func symbol(hasLogo: Bool) throws(PrintProblem) -> Symbol {
    do throws(QRCodeError) {
      let symbol = try Symbol(url, minimumLevel: measures.level)
      guard measures.level == .high, !hasLogo else { return symbol }
      let coarser = try Symbol(url, minimumLevel: .quartile)
      return coarser.version < symbol.version ? coarser : symbol
    } catch {
      throw PrintProblem(.symbol(error.description))
    }
  }

  /// A colour that the code's rectangle has of its own; its outline's colour is taken for the modules.
  private static func paint(_ property: String, of element: Element) throws(PrintProblem) -> Colour? {
    guard let value = element.presentation.last(where: { $0.name == property })?.value, value != "none" else {
      return nil
    }
    guard let colour = Colour(svg: value) else {
      throw PrintProblem(.value(attribute: property, value: value, wants: "a colour such as #1e2422"))
    }
    return colour
  }

  // MARK: - Shapes

  private mutating func open(_ group: Element, _ isOpen: inout Bool) {
    guard !isOpen else { return }
    isOpen = true
    for outer in around + [group] where outer.name != "svg" { outer.openTag(into: &shapes) }
  }

  private mutating func close(_ group: Element, _ isOpen: inout Bool) {
    guard isOpen else { return }
    isOpen = false
    for outer in (around + [group]).reversed() where outer.name != "svg" { outer.closeTag(into: &shapes) }
  }

  /// Shapes reach as far as the bleed, which the drawing itself does not.
  private mutating func endShapes() {
    guard !shapes.isEmpty else { return }
    let (bleed, unit) = (measures.bleed, measures.unit)
    let (width, height) = (measures.width + 2 * bleed, measures.height + 2 * bleed)
    let view =
      "\(measures.originX - bleed / unit) \(measures.originY - bleed / unit) \(width / unit) \(height / unit)"
    steps.append(
      .shapes(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"\(width)\" "
          + "height=\"\(height)\" viewBox=\"\(view)\">" + definitions + shapes + "</svg>"))
    shapes = ""
  }
}
