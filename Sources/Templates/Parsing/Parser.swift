/// Makes a tree of a template's tokens.
struct Parser {
  private let file: SourceFile
  private let tokens: [Token]
  private var next = 0

  /// The tree of one file.
  static func parse(_ file: SourceFile) throws(TemplateError) -> ParsedTemplate {
    var parser = Parser(file: file, tokens: try Scanner.tokens(of: file))
    return ParsedTemplate(file: file, nodes: try parser.nodes(inside: nil).nodes)
  }

  private init(file: SourceFile, tokens: [Token]) {
    self.file = file
    self.tokens = tokens
  }

  /// The nodes up to the closing tag of the one that is open, or to the end.
  private mutating func nodes(inside open: Tag?) throws(TemplateError) -> (nodes: [Node], close: Tag?) {
    var nodes: [Node] = []
    while next < tokens.count {
      let token = tokens[next]
      next += 1
      switch token {
      case .lineStart(let indentation, let blank): nodes.append(.lineStart(indentation, blank: blank))
      case .text(let range), .lineEnd(let range): nodes.append(.text(range))
      case .tag(let tag) where tag.kind == .close:
        try check(tag, closes: open)
        return (nodes, tag)
      case .tag(let tag): try append(tag, to: &nodes)
      }
    }
    if let open { throw error(.unclosed(open.name), open) }
    return (nodes, nil)
  }

  private mutating func append(_ tag: Tag, to nodes: inout [Node]) throws(TemplateError) {
    switch tag.kind {
    case .escaped, .raw: nodes.append(.value(tag))
    case .section, .inverted: nodes.append(.section(tag, try self.nodes(inside: tag).nodes))
    case .partial: nodes.append(.partial(tag))
    case .parent: try appendParent(tag, to: &nodes)
    case .block: nodes.append(.block(try block(tag, after: nodes.last)))
    case .comment, .delimiters, .close: break
    }
  }

  /// A block where a template offers it.
  private mutating func block(_ tag: Tag, after previous: Node?) throws(TemplateError) -> Block {
    let (body, close) = try nodes(inside: tag)
    if let ownLine = tag.ownLine {
      return Block(tag: tag, body: body, placement: .ownLines(Parser.indentation(of: body) ?? ownLine))
    }
    if tag.firstOnLine, close?.lastOnLine == true, case .lineStart(let indentation, _) = previous {
      return Block(tag: tag, body: body, placement: .inLine(indentation))
    }
    return Block(tag: tag, body: body, placement: .inLine(nil))
  }

  private mutating func appendParent(_ tag: Tag, to nodes: inout [Node]) throws(TemplateError) {
    let (blocks, close) = try givenBlocks(inside: tag)
    guard tag.firstOnLine, close.lastOnLine, case .lineStart(let indentation, _) = nodes.last else {
      nodes.append(.parent(tag, blocks, indentation: nil))
      return
    }
    nodes.removeLast()
    nodes.append(.parent(tag, blocks, indentation: indentation))
    if close.ownLine == nil { skipRestOfLine() }
  }

  /// The blocks that a parent tag is given; nothing else may stand inside it.
  private mutating func givenBlocks(inside parent: Tag) throws(TemplateError) -> (blocks: [Block], close: Tag) {
    var blocks: [Block] = []
    while next < tokens.count {
      let token = tokens[next]
      next += 1
      switch token {
      case .tag(let tag) where tag.kind == .close:
        try check(tag, closes: parent)
        return (blocks, tag)
      case .tag(let tag) where tag.kind == .block:
        if blocks.contains(where: { $0.tag.name == tag.name }) { throw error(.blockTwice(tag.name), tag) }
        blocks.append(try givenBlock(tag))
      case .tag(let tag) where tag.kind != .comment && tag.kind != .delimiters:
        throw error(.outsideBlock(parent: parent.name), tag)
      case .text(let range) where !file.bytes[range].allSatisfy(Scanner.isSpace):
        throw TemplateError(.outsideBlock(parent: parent.name), in: file, at: range.lowerBound)
      case .tag, .text, .lineStart, .lineEnd:
        break
      }
    }
    throw error(.unclosed(parent.name), parent)
  }

  /// A block inside a parent tag. What stands beside it on its lines is not shown, so it need not have them for itself.
  private mutating func givenBlock(_ tag: Tag) throws(TemplateError) -> Block {
    if tag.ownLine == nil, tag.lastOnLine { skipRestOfLine() }
    var (body, close) = try nodes(inside: tag)
    if close?.firstOnLine == true, close?.ownLine == nil, case .lineStart = body.last { body.removeLast() }
    return Block(tag: tag, body: body, placement: .inLine(nil))
  }

  private mutating func skipRestOfLine() {
    while next < tokens.count {
      switch tokens[next] {
      case .text: next += 1
      case .lineEnd:
        next += 1
        return
      case .tag, .lineStart: return
      }
    }
  }

  private func check(_ close: Tag, closes open: Tag?) throws(TemplateError) {
    guard let open else { throw error(.closesNothing(close.name), close) }
    if close.name != open.name {
      let line = file.location(of: open.range.lowerBound).line
      throw error(.closesAnother(close.name, open: open.name, line: line), close)
    }
  }

  private func error(_ problem: TemplateProblem, _ tag: Tag) -> TemplateError {
    TemplateError(problem, in: file, at: tag.range.lowerBound)
  }

  /// The white space that a block's own first line begins with, if it has one.
  static func indentation(of body: [Node]) -> Range<Int>? {
    guard case .lineStart(let indentation, _) = body.first else { return nil }
    return indentation
  }
}
