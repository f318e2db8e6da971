/// What a piece of template is compiled in: its file, how its lines are indented, which blocks are given from outside.
struct Surroundings {
  let file: SourceFile
  /// The templates open around this one, itself last: none may come again.
  var chain: [String]
  /// Through which tags it came in, the nearest first.
  var includedFrom: [SourcePlace] = []
  var blocks: [String: GivenBlock] = [:]
  /// Put before each line that shows something.
  var indentation: [UInt8] = []
  /// How much of a line's own white space is left out first.
  var unindented = 0

  init(file: SourceFile, chain: [String]) {
    self.file = file
    self.chain = chain
  }

  /// What a line begins with.
  func lineStart(_ own: Range<Int>, blank: Bool) -> [UInt8] {
    blank ? Array(file.bytes[own].dropFirst(unindented)) : indentation + file.bytes[own].dropFirst(unindented)
  }

  /// Inside the template that a tag includes. With a line of its own the tag's white space goes before each of the template's lines.
  func including(_ tag: Tag, _ included: SourceFile, indentation own: Range<Int>?) throws(TemplateError) -> Surroundings
  {
    if let start = chain.firstIndex(of: tag.name) { throw error(.recursion(chain[start...] + [tag.name]), tag) }
    var inside = Surroundings(file: included, chain: chain + [tag.name])
    inside.includedFrom = [place(of: tag)] + includedFrom
    inside.blocks = blocks
    inside.indentation = own.map { lineStart($0, blank: false) } ?? []
    return inside
  }

  /// Inside what is given for a block, where the block stands.
  func inside(_ given: GivenBlock, named name: String, at placement: Block.Placement) -> Surroundings {
    var inside = Surroundings(file: given.around.file, chain: chain)
    inside.includedFrom = given.around.includedFrom
    inside.blocks = blocks
    inside.blocks[name] = nil  // a block given for itself would never end
    switch placement {
    case .inLine(let own): inside.indentation = own.map { lineStart($0, blank: false) } ?? []
    case .ownLines(let own): inside.indentation = lineStart(own, blank: false)
    }
    inside.unindented = Parser.indentation(of: given.body)?.count ?? 0
    return inside
  }

  func place(of tag: Tag) -> SourcePlace { SourcePlace(file: file, offset: tag.range.lowerBound) }

  func error(_ problem: TemplateProblem, _ tag: Tag) -> TemplateError {
    TemplateError(problem, in: file, at: tag.range.lowerBound).included(from: includedFrom)
  }

  /// The tree of an included file; a mistake in it says where it was included.
  func parse(_ included: SourceFile, includedBy tag: Tag) throws(TemplateError) -> ParsedTemplate {
    do {
      return try Parser.parse(included)
    } catch {
      throw error.included(from: [place(of: tag)] + includedFrom)
    }
  }
}

/// What a template puts into a block of its parent.
struct GivenBlock {
  let body: [Node]
  let around: Surroundings
}

extension Node {
  var isLineStart: Bool {
    if case .lineStart = self { true } else { false }
  }
}
