/// One element of an SVG document, names without the prefix of SVG's own namespace.
struct Element {
  let name: String
  var attributes: [Attribute]
  var children: [Node]
  /// Where it begins in the document, in bytes.
  let position: Int

  struct Attribute {
    let name: String
    var value: String
    let position: Int
  }

  enum Node {
    case element(Element)
    case text(String)
  }

  /// The value of an attribute, or nil where it does not stand.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// True where the element or one inside it answers.
  func contains(where answers: (Element) -> Bool) -> Bool {
    answers(self) || elements.contains { $0.contains(where: answers) }
  }

  /// Calls for the element and all inside it, in the order of the document.
  func forEach<Failure: Error>(_ visit: (Element) throws(Failure) -> Void) throws(Failure) {
    try visit(self)
    for element in elements { try element.forEach(visit) }
  }
}
