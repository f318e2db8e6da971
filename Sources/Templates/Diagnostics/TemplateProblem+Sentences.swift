extension TemplateProblem: CustomStringConvertible {
  /// The sentence that says what is wrong and what to do about it.
  public var description: String {
    switch self {
    case .cannotRead(let path, let reason): "\(path) cannot be read: \(reason)"
    case .notUTF8: "these bytes are not UTF-8; save the file as UTF-8"
    case .unclosedTag(let closing): "this tag is not closed; '\(closing)' is missing"
    case .delimiters:
      "a change of delimiters is written {{=<% %>=}}: two of them, with a space between and no '=' inside"
    case .notAName(let name):
      "'\(name)' is not a name; a name holds letters, digits, '_' and '-', and dots between its parts"
    case .notATemplateName(let name):
      "'\(name)' is not the name of a template; write it as its file is called, without .mustache"
    case .dynamicName(let name): "'\(name)' would let a value choose the template; name the template itself"
    case .unclosed(let name): "'\(name)' is opened here and never closed; {{/\(name)}} is missing"
    case .closesNothing(let name): "{{/\(name)}} closes nothing; no '\(name)' is open here"
    case .closesAnother(let name, let open, let line):
      "{{/\(name)}} does not close '\(open)', which was opened in line \(line); write {{/\(open)}}"
    case .unknownName(let name, let shape, let nearest): "'\(shape)' has no name '\(name)'\(Self.hint(nearest))"
    case .unknownPart(let part, let record, let nearest): "'\(record)' has no part '\(part)'\(Self.hint(nearest))"
    case .noParts(let name, let kind): "'\(name)' is \(kind) and has no parts to name after a dot"
    case .nothingAtDot: "{{.}} stands for nothing here; it needs a list of texts, or the section of a text, around it"
    case .escapedMarkup(let name): "'\(name)' is markup and would be escaped twice; write {{{\(name)}}}"
    case .rawText(let name): "'\(name)' is text and must be escaped; write {{\(name)}}"
    case .notShowable(let name, let kind): "'\(name)' is \(kind) and cannot be shown; open it by {{#\(name)}}"
    case .missingTemplate(let name, let nearest): "there is no template '\(name)'\(Self.hint(nearest))"
    case .recursion(let names): "a template cannot include itself: \(names.joined(separator: " > "))"
    case .unknownBlock(let name, let parent, let nearest): "'\(parent)' has no block '\(name)'\(Self.hint(nearest))"
    case .blockTwice(let name): "the block '\(name)' is given twice"
    case .outsideBlock(let parent): "this stands in no block of '\(parent)' and would not be shown; put it into a block"
    case .declaredTwice(let name, let shape): "'\(shape)' declares the name '\(name)' twice"
    case .undeclarable(let name, let shape): "'\(shape)' declares '\(name)', which no template can write as a name"
    case .unknownWording(let key, let language, let nearest):
      "the wording of '\(language)' has no '\(key)'\(Self.hint(nearest))"
    case .notWording: "wording is written 'key = text', one a line; a line beginning with '#' is a comment"
    case .wordingTwice(let key, let line): "'\(key)' is already worded in line \(line)"
    case .wordingMissing(let key, let file): "'\(key)' is worded here but not in \(file)"
    case .wordingValue(let name): "'\(name)' is not among the values that this wording is given"
    }
  }

  static func includedFrom(_ location: Location) -> String { "included from \(location)" }

  private static func hint(_ nearest: String?) -> String { nearest.map { "; did you mean '\($0)'?" } ?? "" }
}

extension SlotKind: CustomStringConvertible {
  /// The kind with its article.
  public var description: String {
    switch self {
    case .text: "a text"
    case .html: "markup"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    }
  }
}
