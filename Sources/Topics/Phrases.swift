/// The phrases that titles of some days have in common.
///
/// Chinese is written without spaces, so words are found by how characters keep company: a run of characters is a phrase where it
/// stands together far more often than its parts would by chance, and where what stands beside it varies. No dictionary: an office's
/// own streets, estates and troubles are in none.
struct Phrases {
  /// A phrase and the titles that have it.
  struct Phrase {
    let characters: [UInt32]
    /// Positions, in order.
    let titles: [Int]
  }

  /// In no particular order.
  private(set) var all: [Phrase] = []

  fileprivate struct Count {
    var titles: [Int] = []
    var count = 0
    var left: [UInt32: Int] = [:]
    var right: [UInt32: Int] = [:]
  }

  private static let longest = 8
  /// How much oftener than by chance the parts of a phrase stand together.
  private static let cohesion = 6.0
  /// A character beside it in more than this share of all places belongs to it.
  private static let neighbourShare = 0.7

  /// Finds the phrases that at least so many titles have from a position on; the titles before tell how characters keep company.
  init(_ runs: [TitleRun], from recent: Int, in atLeast: Int, _ rules: TopicRules) {
    var counts: [[UInt32]: Count] = [:]
    var total = 0
    // Longer ones are looked for only where their parts are frequent enough.
    for length in 1...Self.longest {
      var found: [[UInt32]: Count] = [:]
      for position in runs.indices {
        Self.forEachGram(runs[position].characters, length) { gram, before, after in
          if length == 1 { total += 1 }
          if length > 1 {
            guard counts[Array(gram.dropLast())] != nil, counts[Array(gram.dropFirst())] != nil else { return }
          }
          found[Array(gram), default: Count()].add(position >= recent ? position : nil, before, after)
        }
      }
      let kept = found.filter { $0.value.titles.count >= atLeast }
      if kept.isEmpty { break }
      counts.merge(kept) { _, new in new }
    }
    let empty = Set(rules.emptyWords)
    let edges = Set(rules.emptyEdges.unicodeScalars.map(\.value))
    for (gram, count) in counts where gram.count > 1 {
      guard let head = gram.first, let last = gram.last, !edges.contains(head), !edges.contains(last),
        Self.isWhole(count), Self.isCohesive(gram, counts, total), !Self.isEmpty(gram, empty)
      else { continue }
      all.append(Phrase(characters: gram, titles: count.titles))
    }
  }

  private static func forEachGram(
    _ characters: [UInt32], _ length: Int, _ body: (ArraySlice<UInt32>, UInt32, UInt32) -> Void
  ) {
    guard characters.count >= length else { return }
    var clear = 0
    for end in characters.indices {
      clear = characters[end] == TitleRun.gap ? 0 : clear + 1
      guard clear >= length else { continue }
      let start = end - length + 1
      body(
        characters[start...end], start > 0 ? characters[start - 1] : TitleRun.gap,
        end + 1 < characters.count ? characters[end + 1] : TitleRun.gap)
    }
  }

  private static func isWhole(_ count: Count) -> Bool {
    let most = Double(count.count) * neighbourShare
    return Double(count.left.values.max() ?? 0) <= most && Double(count.right.values.max() ?? 0) <= most
  }

  private static func isCohesive(_ gram: [UInt32], _ counts: [[UInt32]: Count], _ total: Int) -> Bool {
    guard let own = counts[gram]?.count else { return false }
    return (1..<gram.count).allSatisfy { cut in
      let parts = (counts[Array(gram[..<cut])]?.count ?? own) * (counts[Array(gram[cut...])]?.count ?? own)
      return Double(own) * Double(total) >= cohesion * Double(parts)
    }
  }

  /// A word that says nothing, or two of them.
  private static func isEmpty(_ gram: [UInt32], _ words: Set<String>) -> Bool {
    let text = TitleRun.text(gram)
    if words.contains(text) { return true }
    return (1..<gram.count).contains { cut in
      words.contains(TitleRun.text(gram[..<cut])) && words.contains(TitleRun.text(gram[cut...]))
    }
  }
}

extension Phrases.Count {
  fileprivate mutating func add(_ title: Int?, _ before: UInt32, _ after: UInt32) {
    if let title, titles.last != title { titles.append(title) }
    count += 1
    if before != TitleRun.gap { left[before, default: 0] += 1 }
    if after != TitleRun.gap { right[after, default: 0] += 1 }
  }
}
