/// People's names in Chinese characters, each told by what stands before it, after it, or by its characters alone.
struct NameRule {
  let reading: Reading
  private var text: FoldedText { reading.text }
  private let score = NameScore.shared

  init(_ reading: Reading) { self.reading = reading }

  /// All names, each with how sure it is.
  func matches() -> [Match] {
    var matches: [Match] = []
    var index = 0
    var listed = -1
    let places = score.starts
    while text.advance(&index, to: places) {
      guard
        let match = text.kind(index) == .han
          ? nickname(at: index) ?? name(at: index, listed: listed) : unusual(at: index + 1)
      else {
        index += 1
        continue
      }
      matches.append(match)
      index = match.range.upperBound
      listed = text.at(index) == 0x3001 || text.kind(index) == .space ? index + 1 : -1
    }
    return matches
  }

  /// The best reading of a name that begins at a place.
  private func name(at start: Int, listed: Int) -> Match? {
    let length = score.surnameLength(text, at: start)
    let cue = max(cueWeight(before: start), start == listed ? NameThresholds.listed : 0)
    guard length > 0 else { return nil }
    var best: (match: Match, score: Int)?
    for given in [0, 1, 2] {
      guard let found = candidate(start, length, given, cue) else { continue }
      let lead = given == 2 && best != nil ? -NameThresholds.shorter : 0
      if found.score > (best?.score ?? -100) + lead { best = found }
    }
    return best?.match
  }

  private func candidate(_ start: Int, _ length: Int, _ given: Int, _ cue: Int) -> (match: Match, score: Int)? {
    let end = start + length + given
    guard end <= text.count, isHan(start..<end) else { return nil }
    let inner = given == 0 ? 0 : score.inner(text, start, surname: length, given: given)
    guard inner + cue + NameThresholds.mostAround > NameThresholds.accept else { return nil }
    let honorific = NameWords.honorifics.longest(text.scalars, at: end)
    if given == 0 { return surnameOnly(start..<end, honorific) }
    if isMasked(start + length..<end) { return nil }
    let range = start..<end
    if cue == 0, honorific == nil, isPlace(end) { return nil }
    var sum = inner + max(score.context(text, range), cue > 0 ? 0 : -100) + cue
    if let honorific { sum += NameThresholds.honorific(honorific, given) }
    guard sum > NameThresholds.accept else { return nil }
    sum += score.wordWeight(text, range, given: given)
    guard sum > NameThresholds.accept else { return nil }
    if let honorific, honorific.tag == NameWords.office { return nil }
    let confidence = sum > NameThresholds.sure ? 0.95 : 0.75
    let reason: Reason = honorific != nil ? .honorific : cue > 0 ? .cue : .nameCharacters
    return (Match(range: range, kind: .name, confidence: confidence, reason: reason), sum)
  }

  /// 王先生, 李阿姨: the surname and the form of address together.
  private func surnameOnly(_ range: Range<Int>, _ honorific: Lexicon.Match?) -> (match: Match, score: Int)? {
    guard let honorific, honorific.tag == NameWords.whole else { return nil }
    let whole = range.lowerBound..<range.upperBound + honorific.length
    guard Address.isForm(text, whole, honorific.length, score) else { return nil }
    return (Match(range: whole, kind: .name, confidence: 0.92, reason: .honorific), 12)
  }

  /// After 姓名： or 我叫 a name may be anything of two to four characters that ends there.
  private func unusual(at start: Int) -> Match? {
    guard score.surnameLength(text, at: start) == 0, cueWeight(before: start) >= NameThresholds.certainCue else {
      return nil
    }
    var end = start
    while end - start < 5, text.kind(end) == .han { end += 1 }
    guard (2...4).contains(end - start), !isMasked(start..<end), !NameWords.never.contains(text.at(start)),
      score.words.longest(text.scalars, at: start) == nil
    else { return nil }
    return Match(range: start..<end, kind: .name, confidence: 0.7, reason: .cue)
  }

  /// 老王, 小李, 阿强.
  private func nickname(at start: Int) -> Match? {
    guard let end = Nickname.end(at: start, text, score) else { return nil }
    return Match(range: start..<end, kind: .name, confidence: 0.85, reason: .honorific)
  }

  private func isHan(_ range: Range<Int>) -> Bool { range.allSatisfy { text.kind($0) == .han } }

  /// 金阳大道, 周家山村: what names places.
  private func isPlace(_ end: Int) -> Bool {
    NameWords.places.contains(text.at(end)) && !(text.at(end) == 0x5C71 && text.kind(end + 1) != .han)
      || text.at(end) == 0x5927 && text.at(end + 1) == 0x9053
  }

  /// 张某, 李某某 are already nobody.
  private func isMasked(_ range: Range<Int>) -> Bool { range.contains { text.at($0) == 0x67D0 } }

  private func cueWeight(before start: Int) -> Int {
    var end = start
    var marks = 0
    while marks < 3, [0x3A, 0x20, 0x662F, 0x4E3A, 0x28, 0x22].contains(text.at(end - 1)) {
      end -= 1
      marks += 1
    }
    guard let cue = NameWords.cues.ending(text.scalars, before: end, longest: 6) else {
      guard end < start, let near = NameWords.cues.ending(text.scalars, before: start, longest: 2) else { return 0 }
      return NameThresholds.cue(near)
    }
    return NameThresholds.cue(cue)
  }
}
