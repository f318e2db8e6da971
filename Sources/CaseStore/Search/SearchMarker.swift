/// Cuts texts into pieces, so that what was looked for can be marked.
struct SearchMarker {
  private let words: [[UInt32]]

  init(_ terms: SearchTerms) {
    // A long word first, so that a short one within it does not cut it.
    words = terms.all.sorted { $0.count > $1.count }
  }

  /// The whole text, with every word marked.
  func pieces(_ text: String) -> [SearchPiece] { pieces(Array(text.unicodeScalars)[...]) }

  /// About so many characters of a text around the first word; nil where it has none.
  func excerpt(_ text: String, length: Int) -> [SearchPiece]? {
    let scalars = Self.oneLine(text)
    let line = FoldedLine(scalars)
    guard let first = words.compactMap({ line.first($0) }).min() else { return nil }
    let middle = line.origins[first]
    let start = middle <= length / 3 ? 0 : middle - length / 4
    let end = min(scalars.count, start + length)
    var pieces = pieces(scalars[start..<end])
    if start > 0 { pieces.insert(Self.ellipsis, at: 0) }
    if end < scalars.count { pieces.append(Self.ellipsis) }
    return pieces
  }

  /// The beginning of a text.
  func beginning(of text: String, length: Int) -> [SearchPiece] {
    let scalars = Self.oneLine(text)
    guard !scalars.isEmpty else { return [] }
    let shown = SearchPiece(text: Self.string(scalars.prefix(length)), isMatch: false)
    return scalars.count > length ? [shown, Self.ellipsis] : [shown]
  }

  private static let ellipsis = SearchPiece(text: "…", isMatch: false)

  private static func oneLine(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
  }

  private func pieces(_ scalars: ArraySlice<Unicode.Scalar>) -> [SearchPiece] {
    var pieces: [SearchPiece] = []
    var shown = scalars.startIndex
    for match in matches(in: FoldedLine(scalars)) {
      let (start, end) = (scalars.startIndex + match.lowerBound, scalars.startIndex + match.upperBound)
      if start > shown { pieces.append(SearchPiece(text: Self.string(scalars[shown..<start]), isMatch: false)) }
      pieces.append(SearchPiece(text: Self.string(scalars[start..<end]), isMatch: true))
      shown = end
    }
    if shown < scalars.endIndex { pieces.append(SearchPiece(text: Self.string(scalars[shown...]), isMatch: false)) }
    return pieces
  }

  /// Where words stand, in scalars of the text, one after the other without overlaps.
  private func matches(in line: FoldedLine) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var position = 0
    while position < line.characters.count {
      let rest = line.characters[position...]
      guard let word = words.first(where: { rest.starts(with: $0) }) else {
        position += 1
        continue
      }
      matches.append(line.origins[position]..<line.origins[position + word.count - 1] + 1)
      position += word.count
    }
    return matches
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
