/// What a drawing may hold that goes to a press: flat shapes in the palette's colours.
struct PressRules {
  let palette: Palette
  let source: DesignSource

  /// Checks a file of designs.
  func check(_ root: Element) throws(PrintProblem) {
    try root.forEach { element throws(PrintProblem) in try judge(element) }
  }

  private static let refused = [
    "image": "a picture made of pixels", "linearGradient": "a gradient", "radialGradient": "a gradient",
    "meshgradient": "a gradient", "pattern": "a pattern", "filter": "a filter", "mask": "a mask",
  ]

  private func judge(_ element: Element) throws(PrintProblem) {
    // Inkscape leaves gradients behind that nothing uses; those with an address in use are met at the user's fill.
    if let what = Self.refused[element.name], !what.hasSuffix("gradient") {
      throw PrintProblem(.notForPress(what: what), spot: source.spot(element.position))
    }
    for (name, value) in element.presentation {
      switch name {
      case "fill", "stroke": try checkPaint(value, element)
      case "opacity", "fill-opacity", "stroke-opacity":
        if let share = Double(value), share < 1 {
          throw PrintProblem(.notForPress(what: "transparency (\(name))"), spot: source.spot(element.position))
        }
      default: break
      }
    }
  }

  private func checkPaint(_ value: String, _ element: Element) throws(PrintProblem) {
    let plain = ["none", "inherit", "currentColor", "context-fill"]
    guard !plain.contains(value) else { return }
    if value.hasPrefix("url(") {
      throw PrintProblem(.notForPress(what: "a gradient or pattern"), spot: source.spot(element.position))
    }
    guard let colour = Colour(svg: value), palette[colour] != nil else {
      throw PrintProblem(.colourNotForPress(value), spot: source.spot(element.position))
    }
  }
}

extension Element {
  /// What an element is painted with, from attributes and from `style`.
  var presentation: [(name: String, value: String)] {
    var all = attributes.map { ($0.name, $0.value) }
    for declaration in (self["style"] ?? "").split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1).map { part in String(part.filter { $0 != " " }) }
      if parts.count == 2 { all.append((parts[0], parts[1])) }
    }
    return all
  }
}
