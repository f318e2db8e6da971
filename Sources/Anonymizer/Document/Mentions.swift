/// The document pass: what was found once is masked wherever it stands again, names also without their form of address.
struct Mentions {
  /// What to look for, with the place of its class plus one.
  private var words: [[UInt16]: UInt8] = [:]

  /// Nothing to look for yet.
  init() {}

  /// The names, plates and handles that were found in a text.
  init(_ found: [Match], in text: FoldedText) {
    var seen: Set<UInt64> = []
    for match in found where match.confidence >= 0.85 && seen.insert(Self.hash(match, text)).inserted {
      let tag = UInt8((IdentifierClass.allCases.firstIndex(of: match.kind) ?? 0) + 1)
      for alias in Self.aliases(of: match, text) { words[alias] = tag }
    }
  }

  /// Adds what another text of the same case names.
  mutating func add(_ others: Mentions) { words.merge(others.words) { first, _ in first } }

  /// Finds every mention in a text. One walk over it for all of them: most places begin like no mention, which one look at two characters
  /// tells, however many mentions there are.
  func matches(in text: FoldedText) -> [Match] {
    guard !words.isEmpty else { return [] }
    var starts = ScalarSet([])
    for word in words.keys { starts.insert(CollectionOfOne(Self.mixed(word[0], word[1]))) }
    let lexicon = Lexicon(words: words)
    var matches: [Match] = []
    var index = 0
    while index + 1 < text.count {
      guard starts.contains(Self.mixed(text.at(index), text.at(index + 1))),
        let match = lexicon.longest(text.scalars, at: index)
      else {
        index += 1
        continue
      }
      let kind = IdentifierClass.allCases[Int(match.tag) - 1]
      matches.append(Match(range: index..<index + match.length, kind: kind, confidence: 0.9, reason: .furtherMention))
      index += match.length
    }
    return matches
  }

  private static func mixed(_ first: UInt16, _ second: UInt16) -> UInt16 { first &* 0x9E37 ^ second }

  /// The same for the same characters found for the same reason.
  private static func hash(_ match: Match, _ text: FoldedText) -> UInt64 {
    var hash = NameHash(seed: match.kind == .name && match.reason == .cue && match.confidence > 0.9 ? 1 : 0)
    for index in match.range.prefix(longest) { hash.add(text.at(index)) }
    return hash.value
  }

  /// Longer findings are told nowhere twice.
  private static let longest = 24

  /// What a finding may be called elsewhere: a name of three characters also by its given name.
  private static func aliases(of match: Match, _ text: FoldedText) -> Set<[UInt16]> {
    guard match.range.count <= longest else { return [] }
    let whole = Array(text.scalars[match.range])
    switch match.kind {
    case .name:
      guard match.range.count >= 2 else { return [] }
      if whole.count == 3, text.kind(match.range.lowerBound) == .han,
        NameScore.shared.surnameLength(text, at: match.range.lowerBound) == 1,
        NameWords.honorifics.longest(whole, at: 1) == nil,
        match.reason == .cue && match.confidence > 0.9 || NameScore.shared.words.exact(whole, 1..<3) == nil
      {
        return [whole, Array(whole.dropFirst())]
      }
      return [whole]
    case .plate, .wechat, .handle, .email, .shop: return whole.count >= 4 ? [whole] : []
    default: return []
    }
  }
}
