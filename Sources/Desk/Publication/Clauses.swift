/// A text in clauses, so that one can be hidden with one press of a button.
enum Clauses {
  /// Where a clause ends.
  private static let ends = "。！？；，、!?;,\n".unicodeScalars

  /// The clauses in Unicode scalars of the text, each with the mark that ends it; those of nothing but spaces and marks left out.
  static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where ends.contains(scalar) || index == scalars.count - 1 {
      let isWorth = scalars[start...index].contains { !$0.properties.isWhitespace && !ends.contains($0) }
      if isWorth { ranges.append(start..<index + 1) }
      start = index + 1
    }
    return ranges
  }

  /// Where a phrase stands in a text; one never begins inside another.
  static func ranges(of phrase: String, in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let wanted = Array(phrase.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= scalars.count else { return [] }
    var ranges: [Range<Int>] = []
    var index = 0
    while index + wanted.count <= scalars.count {
      if scalars[index..<index + wanted.count].elementsEqual(wanted) {
        ranges.append(index..<index + wanted.count)
        index += wanted.count
      } else {
        index += 1
      }
    }
    return ranges
  }
}
