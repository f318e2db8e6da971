extension XMLMistake.Kind {
  /// What is not as XML wants it, as the end of a sentence.
  var sentence: String {
    switch self {
    case .noElement: "it does not begin with a tag"
    case .afterEnd: "something stands after its end"
    case .tag: "a tag is not closed or holds a character that no tag may hold (write < as &lt;)"
    case .quote: "the value of an attribute is not in quotes"
    case .reference: "an & stands alone (write &amp;)"
    case .attributeTwice(let name): "“\(name)” stands twice in one tag"
    case .closes(let name): "a tag closes that was not open; <\(name)> is"
    case .unclosed(let name): "<\(name)> is never closed"
    case .endsInside: "it ends inside a comment or an instruction"
    }
  }
}
