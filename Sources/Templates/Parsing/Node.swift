/// A template as a tree. Ranges are into the source file.
enum Node: Sendable {
  case lineStart(Range<Int>, blank: Bool)
  case text(Range<Int>)
  case value(Tag)
  case section(Tag, [Node])
  case partial(Tag)
  case parent(Tag, [Block], indentation: Range<Int>?)
  case block(Block)
}

/// A `{{$name}}…{{/name}}`: in a parent tag what to put, elsewhere where to put it and what stands there otherwise.
struct Block: Sendable {
  let tag: Tag
  let body: [Node]
  let placement: Placement

  enum Placement: Sendable {
    /// Among other things on its line, or a line of its own with both tags in it; further lines of what is put there are indented so.
    case inLine(Range<Int>?)
    /// The opening tag has a line of its own; what is put there is indented so.
    case ownLines(Range<Int>)
  }
}

/// One parsed template file or wording entry.
struct ParsedTemplate: Sendable {
  let file: SourceFile
  let nodes: [Node]
}
