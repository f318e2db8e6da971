/// A set of words, each with a tag, looked up at a place of a folded text. One step a character, whatever the number of words.
struct Lexicon: Sendable {
  /// A word found: how long it is and what it was tagged with.
  struct Match {
    let length: Int
    let tag: UInt8
  }

  /// For each hash slot the parent node and character packed, or 0.
  private var keys: [UInt64]
  private var nodes: [Int32]
  /// For each node its word's tag, or 0 where no word ends.
  private var tags: [UInt8] = [0]
  /// The characters that words begin with.
  private(set) var starts = ScalarSet([])
  private var ends = ScalarSet([])
  private let mask: Int

  /// An empty set with room for so many characters.
  private init(characters: Int) {
    var capacity = 64
    while capacity < characters * 2 { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    nodes = [Int32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// Builds the set; words stand apart by spaces and are folded like the text they are looked up in.
  init(_ groups: [(tag: UInt8, words: String)]) {
    self.init(characters: groups.reduce(0) { $0 + $1.words.utf8.count / 2 })
    for group in groups {
      let folded = FoldedText(group.words).scalars
      for word in folded.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) { insert(word, tag: group.tag) }
    }
  }

  private func slot(_ node: Int32, _ character: UInt16) -> Int {
    let key = UInt64(UInt32(bitPattern: node)) << 16 | UInt64(character)
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    while keys[index] != 0 && keys[index] != key + 1 { index = (index + 1) & mask }
    return index
  }

  private mutating func insert(_ word: ArraySlice<UInt16>, tag: UInt8) {
    var node: Int32 = 0
    guard let first = word.first, let last = word.last else { return }
    starts.insert(CollectionOfOne(first))
    ends.insert(CollectionOfOne(last))
    for character in word {
      let index = slot(node, character)
      if keys[index] == 0 {
        keys[index] = (UInt64(UInt32(bitPattern: node)) << 16 | UInt64(character)) + 1
        nodes[index] = Int32(tags.count)
        tags.append(0)
      }
      node = nodes[index]
    }
    tags[Int(node)] = tag
  }

  /// Whether any word starts with the character.
  func canStart(_ character: UInt16) -> Bool { starts.contains(character) }

  /// The longest word that starts at an index.
  func longest(_ scalars: [UInt16], at start: Int) -> Match? {
    guard start >= 0, start < scalars.count, starts.contains(scalars[start]) else { return nil }
    var node: Int32 = 0
    var best: Match?
    var index = start
    while index < scalars.count {
      let place = slot(node, scalars[index])
      guard keys[place] != 0 else { break }
      node = nodes[place]
      index += 1
      let tag = tags[Int(node)]
      if tag != 0 { best = Match(length: index - start, tag: tag) }
    }
    return best
  }

  /// The word that fills a range exactly.
  func exact(_ scalars: [UInt16], _ range: Range<Int>) -> UInt8? {
    guard range.lowerBound >= 0, range.upperBound <= scalars.count else { return nil }
    var node: Int32 = 0
    for index in range {
      let place = slot(node, scalars[index])
      guard keys[place] != 0 else { return nil }
      node = nodes[place]
    }
    return tags[Int(node)] == 0 ? nil : tags[Int(node)]
  }

  /// The word of at most `longest` characters that ends before an index; the longest wins.
  func ending(_ scalars: [UInt16], before end: Int, longest: Int) -> Match? {
    guard end > 0, end <= scalars.count, ends.contains(scalars[end - 1]) else { return nil }
    var length = min(longest, end)
    while length > 0 {
      if let tag = exact(scalars, (end - length)..<end) { return Match(length: length, tag: tag) }
      length -= 1
    }
    return nil
  }

  /// Builds a set of folded words, each with its own tag.
  init(words: [[UInt16]: UInt8]) {
    self.init(characters: words.keys.reduce(0) { $0 + $1.count })
    for (word, tag) in words { insert(word[...], tag: tag) }
  }
}
