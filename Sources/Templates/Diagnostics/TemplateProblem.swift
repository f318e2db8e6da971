/// What can be wrong with a template, a file of wording, or a shape. Each has its one sentence in `description`.
public enum TemplateProblem: Error, Sendable, Equatable {
  /// A file or folder could not be read; the system's reason.
  case cannotRead(path: String, reason: String)
  /// Bytes that are not UTF-8.
  case notUTF8
  /// A tag that nothing closes; the delimiter that would.
  case unclosedTag(closing: String)
  /// A `{{=…=}}` that does not hold two delimiters.
  case delimiters
  /// Something in a tag that is no name.
  case notAName(String)
  /// A partial or parent named by something that is no template's name.
  case notATemplateName(String)
  /// A partial or parent whose name a value would give.
  case dynamicName(String)
  /// A section, block or parent without its closing tag.
  case unclosed(String)
  /// A closing tag where nothing is open.
  case closesNothing(String)
  /// A closing tag of another name than what is open, and the line where that was opened.
  case closesAnother(String, open: String, line: Int)
  /// A name that neither the shape nor those around it have.
  case unknownName(String, shape: String, nearest: String?)
  /// A part of a dotted name that the nested record does not have.
  case unknownPart(String, of: String, nearest: String?)
  /// A dotted name that goes into something without parts.
  case noParts(String, is: SlotKind)
  /// `{{.}}` where no list of values and no section of a text is open.
  case nothingAtDot
  /// Markup in `{{name}}`: it would be escaped and show its tags.
  case escapedMarkup(String)
  /// Text in `{{{name}}}`: a person wrote it.
  case rawText(String)
  /// A flag, list or record shown as if it were a text.
  case notShowable(String, is: SlotKind)
  /// A partial or parent that is not in the folder.
  case missingTemplate(String, nearest: String?)
  /// A template that includes itself, by way of these.
  case recursion([String])
  /// A block given to a parent that does not have it.
  case unknownBlock(String, parent: String, nearest: String?)
  /// A block given to one parent twice.
  case blockTwice(String)
  /// Something inside a parent tag that is in no block and would be lost.
  case outsideBlock(parent: String)
  /// A shape that declares a name twice.
  case declaredTwice(String, shape: String)
  /// A shape that declares a name no template can write.
  case undeclarable(String, shape: String)
  /// A key that the file of wording does not have.
  case unknownWording(String, language: String, nearest: String?)
  /// A line of wording that is not `key = text`.
  case notWording
  /// A key that stands twice in one file; the line where it stood before.
  case wordingTwice(String, line: Int)
  /// A key that another language's file lacks.
  case wordingMissing(String, file: String)
  /// Wording asked for while the program runs that shows a name it is not given, or holds more than names.
  case wordingValue(String)
}

/// What a slot was declared as.
public enum SlotKind: Sendable, Equatable {
  /// Text, escaped.
  case text
  /// Markup by the program.
  case html
  /// Yes or no.
  case flag
  /// Rows.
  case list
  /// One nested record.
  case record

  init(_ kind: Field.Kind) {
    switch kind {
    case .text: self = .text
    case .html: self = .html
    case .flag: self = .flag
    case .list: self = .list
    case .record: self = .record
    }
  }
}
