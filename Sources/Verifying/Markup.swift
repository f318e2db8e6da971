/// As much of a page as verification asks about. The pages are the program's own, so their markup is known to be regular.
struct Markup {
  let text: String

  /// What stands between two marks, as often as both come.
  func between(_ start: String, _ end: String) -> [Markup] {
    var found: [Markup] = []
    var rest = text[...]
    while let open = rest.utf8.firstRange(of: start.utf8)?.upperBound {
      let body = rest[open...]
      guard let close = body.utf8.firstRange(of: end.utf8) else { break }
      found.append(Markup(text: String(body[..<close.lowerBound])))
      rest = body[close.upperBound...]
    }
    return found
  }

  /// What is read: tags gone, white space around it gone.
  var plain: String {
    var plain = ""
    var isInTag = false
    for character in text.unicodeScalars {
      if character == "<" {
        isInTag = true
      } else if character == ">" {
        isInTag = false
      } else if !isInTag {
        plain.unicodeScalars.append(character)
      }
    }
    return plain.trimmed
  }

  /// The value of an attribute where it comes first.
  func attribute(_ name: String) -> String? { between(" \(name)=\"", "\"").first?.text }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
