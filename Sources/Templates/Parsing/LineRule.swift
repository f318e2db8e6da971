/// Mustache's rule of standalone tags: a tag that opens, closes, includes or comments and has a line for itself takes the whole line with it.
enum LineRule {
  /// The tokens of the pieces, line by line.
  static func tokens(of pieces: [Scanner.Piece], in file: SourceFile) -> [Token] {
    var tokens: [Token] = []
    var line: [Scanner.Piece] = []
    for piece in pieces {
      if case .lineEnd(let end) = piece {
        append(line, end: end, in: file, to: &tokens)
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(piece)
      }
    }
    append(line, end: nil, in: file, to: &tokens)
    return tokens
  }

  private static func append(_ line: [Scanner.Piece], end: Range<Int>?, in file: SourceFile, to tokens: inout [Token]) {
    let shown = line.indices.filter { !isBlank(line[$0], in: file) }
    if shown.count == 1, let only = shown.first, case .tag(var tag) = line[only], tag.mayOwnLine {
      tag.ownLine = indentation(of: line, in: file) ?? tag.range.lowerBound..<tag.range.lowerBound
      tag.firstOnLine = true
      tag.lastOnLine = true
      tokens.append(.tag(tag))
      return
    }
    if let indentation = indentation(of: line, in: file) {
      tokens.append(.lineStart(indentation, blank: shown.isEmpty))
    }
    for (index, piece) in line.enumerated() {
      switch piece {
      case .text(let range):
        let start = index == 0 ? indentation(of: line, in: file)?.upperBound ?? range.lowerBound : range.lowerBound
        if start < range.upperBound { tokens.append(.text(start..<range.upperBound)) }
      case .tag(var tag):
        tag.firstOnLine = shown.first == index
        tag.lastOnLine = shown.last == index
        tokens.append(.tag(tag))
      case .lineEnd:
        break
      }
    }
    if let end { tokens.append(.lineEnd(end)) }
  }

  /// The white space that a line begins with; `nil` for a line of nothing.
  private static func indentation(of line: [Scanner.Piece], in file: SourceFile) -> Range<Int>? {
    switch line.first {
    case .text(let range):
      let end = file.bytes[range].firstIndex { !Scanner.isSpace($0) } ?? range.upperBound
      return range.lowerBound..<end
    case .tag(let tag):
      return tag.range.lowerBound..<tag.range.lowerBound
    default:
      return nil
    }
  }

  private static func isBlank(_ piece: Scanner.Piece, in file: SourceFile) -> Bool {
    guard case .text(let range) = piece else { return false }
    return file.bytes[range].allSatisfy(Scanner.isSpace)
  }
}
