/// A file of designs as it stands, before any place's words are put in: what can be seen to be wrong is said with its line.
struct DesignSource {
  let file: String
  let bytes: [UInt8]

  /// The outermost element, once nothing in it is wrong.
  func checked() throws(PrintProblem) -> Element {
    let root: Element
    do throws(XMLMistake) {
      root = try XMLParser.parse(bytes)
    } catch {
      throw PrintProblem(.notXML(error.kind.sentence), spot: spot(error.position))
    }
    guard root.name == "svg" else {
      throw PrintProblem(.notXML("it begins with <\(root.name)>"), spot: spot(root.position))
    }
    try root.forEach { element throws(PrintProblem) in try check(element) }
    return root
  }

  private func check(_ element: Element) throws(PrintProblem) {
    for attribute in element.attributes where attribute.name.hasPrefix("data-") {
      guard let known = DesignAttribute(rawValue: attribute.name) else {
        let nearest = Nearest.to(attribute.name, among: DesignAttribute.allCases.map(\.rawValue))
        throw PrintProblem(.unknownAttribute(attribute.name, nearest: nearest), spot: spot(attribute.position))
      }
      guard known.element == element.name else {
        throw PrintProblem(
          .attributeElsewhere(attribute.name, element: element.name, belongsOn: known.element),
          spot: spot(attribute.position))
      }
    }
    if let code = element[.code], code != "address" {
      throw PrintProblem(
        .value(
          attribute: DesignAttribute.code.rawValue, value: code, wants: "“address”, the only thing a code may hold"),
        spot: spot(element.position))
    }
    let unprintable: Set = ["foreignObject", "textPath", "flowRoot", "script", "a", "switch", "animate"]
    if unprintable.contains(element.name) {
      throw PrintProblem(.unsupported(element: element.name), spot: spot(element.position))
    }
    if element.name == "style", element.holdsText {
      throw PrintProblem(.styleSheet, spot: spot(element.position))
    }
  }

  /// The text of the file for the template compiler: drawing programs write the > of a tag such as `{{> t:title}}` as `&gt;`.
  var template: String {
    var parts = String(decoding: bytes, as: UTF8.self).split(separator: "{{", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() {
      guard let end = Self.tagEnd(parts[index]) else { continue }
      let tag = parts[index][..<end].split(separator: "&gt;", omittingEmptySubsequences: false).joined(separator: ">")
      parts[index] = Substring(tag + parts[index][end...])
    }
    return parts.joined(separator: "{{")
  }

  /// Line and column of a byte.
  func spot(_ position: Int) -> PrintProblem.Spot {
    let before = bytes.prefix(position)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // A byte that continues a character does not begin one.
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return PrintProblem.Spot(file: file, line: line, column: column)
  }
}

extension DesignSource {
  private static func tagEnd(_ text: Substring) -> Substring.Index? {
    text.indices.first { text[$0...].hasPrefix("}}") }
  }
}

extension Element {
  fileprivate var holdsText: Bool {
    children.contains {
      if case .text(let text) = $0 { return text.contains { !$0.isWhitespace } }
      return false
    }
  }
}
