/// The phrases that titles of some days have in common.
///
/// Chinese is written without spaces, so words are found by how characters keep company: a run of characters is a phrase where it
/// stands together far more often than its parts would by chance, and where what stands beside it varies. No dictionary: an office's
/// own streets, estates and troubles are in none.
struct Phrases {
  /// A phrase and the titles that have it.
  struct Phrase {
    let characters: [UInt32]
    /// Positions of the days looked at, in order.
    let titles: [Int]
    /// Positions before those days, in order.
    let earlier: [Int]
  }

  /// In no particular order.
  private(set) var all: [Phrase] = []

  private static let longest = 8
  /// How much oftener than by chance the parts of a phrase stand together.
  private static let cohesion = 6.0
  /// A character beside it in more than this share of all places belongs to it.
  private static let neighbourShare = 0.7

  /// Finds the phrases that at least so many titles have from a position on; the titles before tell how characters keep company.
  init(_ runs: [TitleRun], from recent: Int, in atLeast: Int, _ rules: TopicRules) {
    var grams: [[UInt32]: Gram] = [:]
    var level = GramLevel(firstOf: runs, from: recent, in: atLeast)
    let total = runs.reduce(0) { $0 + $1.count }
    // Longer ones are looked for only where their parts are frequent enough.
    for length in 1...Self.longest where !level.grams.isEmpty {
      for gram in level.grams { grams[gram.characters(runs)] = gram }
      if length < Self.longest { level = GramLevel(after: level, of: runs, from: recent, in: atLeast) }
    }
    let empty = Set(rules.emptyWords)
    let edges = Set(rules.emptyEdges.unicodeScalars.map(\.value))
    for (characters, gram) in grams where characters.count > 1 {
      guard let head = characters.first, let last = characters.last, !edges.contains(head), !edges.contains(last),
        Self.isWhole(gram, runs), Self.isCohesive(characters, gram, grams, total), !Self.isEmpty(characters, empty)
      else { continue }
      let titles = gram.titles
      let first = titles.firstIndex { $0 >= recent } ?? titles.endIndex
      all.append(Phrase(characters: characters, titles: Array(titles[first...]), earlier: Array(titles[..<first])))
    }
  }

  private static func isWhole(_ gram: Gram, _ runs: [TitleRun]) -> Bool {
    let most = Double(gram.places.count) * neighbourShare
    return [-1, gram.length].allSatisfy { Double(gram.mostFrequentNeighbour(at: $0, runs)) <= most }
  }

  private static func isCohesive(_ characters: [UInt32], _ gram: Gram, _ grams: [[UInt32]: Gram], _ total: Int) -> Bool
  {
    let own = gram.places.count
    return (1..<characters.count).allSatisfy { cut in
      let parts = [characters[..<cut], characters[cut...]].map { grams[Array($0)]?.places.count ?? own }
      return Double(own) * Double(total) >= cohesion * Double(parts[0] * parts[1])
    }
  }

  /// A word that says nothing, or two of them.
  private static func isEmpty(_ characters: [UInt32], _ words: Set<String>) -> Bool {
    let text = TitleRun.text(characters)
    if words.contains(text) { return true }
    return (1..<characters.count).contains { cut in
      words.contains(TitleRun.text(characters[..<cut])) && words.contains(TitleRun.text(characters[cut...]))
    }
  }
}
