/// The words of a question, as runs of characters that are compared.
struct SearchTerms {
  /// Runs of two characters and more: what the index can find.
  let words: [[UInt32]]
  /// Single characters; they narrow a search that finds by other words.
  let singles: [[UInt32]]

  init(_ text: String) {
    let line = FoldedLine(text.unicodeScalars)
    let runs = line.characters.split(separator: SearchCharacter.gap).map(Array.init)
    words = Self.distinct(runs.filter { $0.count > 1 })
    singles = Self.distinct(runs.filter { $0.count == 1 })
  }

  /// All of them, for the eye.
  var all: [[UInt32]] { words + singles }

  /// True where finding every pair of characters is not yet finding the words.
  var needComparison: Bool { !singles.isEmpty || words.contains { $0.count > 2 } }

  /// The pairs of all words as quoted strings of the full-text query, with a mark before each.
  func pairs(mark: String = "") -> [String] {
    words.flatMap { word in zip(word, word.dropFirst()).map { "\"" + mark + Self.text([$0, $1]) + "\"" } }
  }

  private static func text(_ characters: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters.compactMap(Unicode.Scalar.init))
    return String(view)
  }

  private static func distinct(_ runs: [[UInt32]]) -> [[UInt32]] {
    var kept: [[UInt32]] = []
    for run in runs where !kept.contains(run) { kept.append(run) }
    return kept
  }
}
