extension Element {
  /// The element as markup for librsvg: SVG's own attributes only, so that no other namespace has to be declared.
  func write(into markup: inout String) {
    openTag(into: &markup)
    for child in children {
      switch child {
      case .element(let element) where Self.isDrawn(element.name): element.write(into: &markup)
      case .element: break
      case .text(let text): markup += Self.escaped(text)
      }
    }
    closeTag(into: &markup)
  }

  func openTag(into markup: inout String) {
    markup += "<" + name
    for attribute in attributes where Self.isKept(attribute.name) {
      markup += " " + attribute.name + "=\"" + Self.escaped(attribute.value) + "\""
    }
    markup += ">"
  }

  func closeTag(into markup: inout String) { markup += "</" + name + ">" }

  /// Not for drawing programs' notes to themselves.
  static func isDrawn(_ name: String) -> Bool {
    !name.utf8.contains(UInt8(ascii: ":")) && !["metadata", "title", "desc"].contains(name)
  }

  private static func isKept(_ name: String) -> Bool {
    name == "xlink:href" || !(name.utf8.contains(UInt8(ascii: ":")) || name.hasPrefix("data-") || name == "xmlns")
  }

  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x22 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
