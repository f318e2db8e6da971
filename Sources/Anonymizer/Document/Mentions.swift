/// The document pass: what was found once is masked wherever it stands again, names also without their form of address.
enum Mentions {
  /// Finds every further mention of names, plates and handles. One walk over the text for all of them.
  static func matches(of found: [Match], in text: FoldedText) -> [Match] {
    var words: [[UInt16]: UInt8] = [:]
    for match in found where match.confidence >= 0.85 {
      let tag = UInt8((IdentifierClass.allCases.firstIndex(of: match.kind) ?? 0) + 1)
      for alias in aliases(of: match, text) { words[alias] = tag }
    }
    guard !words.isEmpty else { return [] }
    let lexicon = Lexicon(words: words)
    var matches: [Match] = []
    var index = 0
    let places = lexicon.starts
    while text.advance(&index, to: places) {
      if lexicon.canStart(text.scalars[index]), let match = lexicon.longest(text.scalars, at: index) {
        let kind = IdentifierClass.allCases[Int(match.tag) - 1]
        matches.append(Match(range: index..<index + match.length, kind: kind, confidence: 0.9, reason: .furtherMention))
        index += match.length
      } else {
        index += 1
      }
    }
    return matches
  }

  /// What a finding may be called elsewhere: a name of three characters also by its given name.
  private static func aliases(of match: Match, _ text: FoldedText) -> Set<[UInt16]> {
    guard match.range.count <= 24 else { return [] }
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
