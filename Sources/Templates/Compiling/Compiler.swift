/// Turns a template's tree, and those of the partials and parents it names, into one list of operations for one shape.
struct Compiler {
  let set: TemplateSet
  private let shape: Shape
  private var scopes: ScopeStack
  private var program = Program()
  /// The blocks met so far in the parent that is being compiled, to tell which given ones are of no use.
  private var blocksMet: Set<String> = []

  /// Compiles the template of the given name.
  static func compile(_ name: String, for shape: Shape, in set: TemplateSet) throws(TemplateError) -> Template {
    var compiler = Compiler(set: set, shape: shape, scopes: ScopeStack(shape))
    let parsed = try set.parsed(name)
    try compiler.append(parsed.nodes, in: Surroundings(file: parsed.file, chain: [name]))
    compiler.program.finishLiteral()
    let program = compiler.program
    return Template(
      shape: shape, operations: program.operations, literals: program.literals, tags: program.tags,
      levels: compiler.scopes.deepest + 1)
  }

  private init(set: TemplateSet, shape: Shape, scopes: ScopeStack) {
    self.set = set
    self.shape = shape
    self.scopes = scopes
  }

  private mutating func append(_ nodes: some Sequence<Node>, in around: Surroundings) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .lineStart(let indentation, let blank):
        program.append(literal: around.lineStart(indentation, blank: blank))
      case .text(let range): program.append(literal: around.file.bytes[range])
      case .value(let tag): try appendValue(tag, in: around)
      case .section(let tag, let body): try appendSection(tag, body, in: around)
      case .partial(let tag) where tag.isWording: try appendWording(tag, in: around)
      case .partial(let tag) where tag.digested != nil: try appendDigest(tag, in: around)
      case .partial(let tag): try appendTemplate(tag, in: around, indentation: tag.ownLine)
      case .parent(let tag, let blocks, let indentation):
        try appendParent(tag, giving: blocks, in: around, indentation: indentation)
      case .block(let block): try appendBlock(block, in: around)
      }
    }
  }

  private mutating func appendValue(_ tag: Tag, in around: Surroundings) throws(TemplateError) {
    let found = try resolve(tag, in: around)
    switch (found.kind, tag.kind) {
    case (.text, .escaped), (.html, .raw): break
    case (.text, _): throw around.error(.rawText(tag.name), tag)
    case (.html, _): throw around.error(.escapedMarkup(tag.name), tag)
    case (.flag, _), (.list, _), (.record, _): throw around.error(.notShowable(tag.name, is: SlotKind(found.kind)), tag)
    }
    program.append(.value(found.slot), for: tag.name, at: around.place(of: tag))
  }

  private mutating func appendSection(_ tag: Tag, _ body: [Node], in around: Surroundings) throws(TemplateError) {
    let found = try resolve(tag, in: around)
    let begin = program.here()
    program.append(.skipUnless(found.slot, to: 0), for: tag.name, at: around.place(of: tag))
    if tag.kind == .inverted {
      try append(body, in: around)
      let end = program.here()
      if case .list = found.kind {
        program.replace(begin, with: .skipIfRows(found.slot, to: end))
      } else {
        program.replace(begin, with: .skipIf(found.slot, to: end))
      }
      return
    }
    switch found.kind {
    case .list(let row):
      scopes.pushRow(row)
      try append(body, in: around)
      program.append(.nextRow(level: scopes.level, to: begin + 1))
      program.replace(begin, with: .firstRow(found.slot, level: scopes.level, to: program.here()))
      scopes.popRow()
    case .text, .html, .flag, .record:
      scopes.push(scope(of: found))
      try append(body, in: around)
      program.replace(begin, with: .skipUnless(found.slot, to: program.here()))
      scopes.pop()
    }
  }

  private func scope(of found: Resolved) -> Scope {
    switch found.kind {
    case .record(let shape): .record(shape, at: SlotReference(level: found.slot.level, offset: found.slot.offset + 1))
    case .text, .html: .value(found.kind, at: found.slot)
    case .flag, .list: .flag
    }
  }

  private mutating func appendWording(_ tag: Tag, in around: Surroundings) throws(TemplateError) {
    let file: SourceFile
    do {
      file = try set.wordingSource(Wording.key(of: tag))
    } catch {
      throw around.error(error, tag)
    }
    let inside = try around.including(tag, file, indentation: nil)
    try append(try around.parse(file, includedBy: tag).nodes.drop(while: \.isLineStart), in: inside)
  }

  /// The digest of a template that shows no values, in base 64: a page's policy names by it what the page carries inside.
  private mutating func appendDigest(_ tag: Tag, in around: Surroundings) throws(TemplateError) {
    do {
      let text = try Compiler.compile(tag.digested ?? "", for: ShapeBuilder("text without values").build(), in: set)
      program.append(literal: SHA256.base64(text.literals))
    } catch {
      throw error.included(from: [around.place(of: tag)] + around.includedFrom)
    }
  }

  private mutating func appendTemplate(
    _ tag: Tag, in around: Surroundings, indentation: Range<Int>?, giving blocks: [String: GivenBlock] = [:]
  ) throws(TemplateError) {
    let file: SourceFile
    do {
      file = try set.source(tag.name)
    } catch {
      throw around.error(error, tag)
    }
    var inside = try around.including(tag, file, indentation: indentation)
    // What a page gives from outside stands before what the template in between gives.
    inside.blocks.merge(blocks) { outer, _ in outer }
    try append(try around.parse(file, includedBy: tag).nodes, in: inside)
  }

  private mutating func appendParent(
    _ tag: Tag, giving blocks: [Block], in around: Surroundings, indentation: Range<Int>?
  ) throws(TemplateError) {
    let outerMet = blocksMet
    blocksMet = []
    let given = blocks.map { ($0.tag.name, GivenBlock(body: $0.body, around: around)) }
    try appendTemplate(tag, in: around, indentation: indentation, giving: Dictionary(given) { first, _ in first })
    for block in blocks where !blocksMet.contains(block.tag.name) {
      let nearest = Nearest.to(block.tag.name, among: blocksMet)
      throw around.error(.unknownBlock(block.tag.name, parent: tag.name, nearest: nearest), block.tag)
    }
    blocksMet.formUnion(outerMet)
  }

  private mutating func appendBlock(_ block: Block, in around: Surroundings) throws(TemplateError) {
    blocksMet.insert(block.tag.name)
    guard let given = around.blocks[block.tag.name] else {
      try append(block.body, in: around)
      return
    }
    let inside = around.inside(given, named: block.tag.name, at: block.placement)
    if case .ownLines = block.placement {
      if given.body.first?.isLineStart != true { program.append(literal: inside.indentation) }
      try append(given.body, in: inside)
    } else {
      try append(given.body.first?.isLineStart == true ? given.body.dropFirst() : given.body[...], in: inside)
    }
  }

  private func resolve(_ tag: Tag, in around: Surroundings) throws(TemplateError) -> Resolved {
    do {
      return try scopes.resolve(tag.name)
    } catch {
      throw around.error(error, tag)
    }
  }
}
