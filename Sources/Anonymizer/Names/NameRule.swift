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
          ? nickname(at: index) ?? spaced(at: index, listed) ?? name(at: index, listed: listed) ?? called(at: index)
          : unusual(at: index + 1)
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

  /// The best reading of a name that begins at a place, unless a better one begins inside it.
  private func name(at start: Int, listed: Int) -> Match? {
    guard let found = best(at: start, listed) else { return nil }
    for later in (start + 1)..<found.match.range.upperBound where score.starts.contains(text.at(later)) {
      if let other = best(at: later, listed), other.score > found.score + NameThresholds.later { return nil }
    }
    return found.match
  }

  private func best(at start: Int, _ listed: Int) -> (match: Match, score: Int)? {
    let length = score.surnameLength(text, at: start)
    var cue: Int?
    var best: (match: Match, score: Int)?
    if length > 0 {
      for given in [0, 1, 2] {
        guard let found = candidate(start, length, given, listed, &cue) else { continue }
        let lead = given == 2 && best != nil ? -shorter(than: found.match.range) : 0
        if found.score > (best?.score ?? -100) + lead { best = found }
      }
    }
    if let surname = score.japanese.longest(text.scalars, at: start) {
      for end in (start + surname.length + 1)...(start + surname.length + 3) where isHan(start..<end) {
        let inner = score.innerJapanese(text, start..<end)
        if let found = judged(start..<end, 3, inner, listed, &cue), found.score > best?.score ?? -100 { best = found }
      }
    }
    let end = score.transcription.end(from: start, text)
    guard end - start >= 2 else { return best }
    for end in (start + 2)...end {
      let range = start..<end
      let inner = score.transcription.inner(text, range)
      guard let found = judged(range, 0, inner, listed, &cue), found.score > best?.score ?? -100 else { continue }
      best = found
    }
    return best
  }

  /// How much better the given name of one character must be: much where the next character would stand alone before a mark.
  private func shorter(than range: Range<Int>) -> Int {
    text.kind(range.upperBound) == .han ? NameThresholds.shorter : NameThresholds.shorterBeforeMark
  }

  private func candidate(_ start: Int, _ length: Int, _ given: Int, _ listed: Int, _ cue: inout Int?) -> (
    match: Match, score: Int
  )? {
    let end = start + length + given
    guard end <= text.count, isHan(start..<end) else { return nil }
    if given == 0 { return surnameOnly(start..<end, NameWords.honorifics.longest(text.scalars, at: end)) }
    if isMasked(start + length..<end) { return nil }
    let inner = score.inner(text, start, surname: length, given: given)
    return judged(start..<end, given, inner, listed, &cue)
  }

  /// Adds up what stands in and around a name; nil when it is too little. What costs most comes last.
  private func judged(_ range: Range<Int>, _ given: Int, _ inner: Int, _ listed: Int, _ cue: inout Int?) -> (
    match: Match, score: Int
  )? {
    let around = score.context(text, range)
    let end = range.upperBound
    let honorific = NameWords.honorifics.longest(text.scalars, at: end)
    let before = cue ?? self.cue(before: range.lowerBound, listed)
    cue = before
    var sum = inner + (before > 0 ? max(around, 0) : around) + before
    if let honorific { sum += NameThresholds.honorific(honorific, given) }
    guard sum > NameThresholds.firstCut else { return nil }
    if isNobody(range) || before == 0 && honorific == nil && isPlace(end) { return nil }
    if NameWords.organisations.longest(text.scalars, at: end) != nil { sum -= NameThresholds.organisation }
    sum += score.wordWeight(text, range, given: given)
    guard sum > NameThresholds.firstCut else { return nil }
    sum += NameSurroundings.weight(text, range, given: given)
    if KnownNames.contains(text, range) { sum += NameWeights.known[given] }
    guard sum > NameThresholds.accept(isTranscribed: given == 0, cue: before) else { return nil }
    if let honorific, honorific.tag == NameWords.office { return nil }
    if NameWords.doctrines.longest(text.scalars, at: end) != nil { return nil }
    let confidence = sum > NameThresholds.sure ? 0.95 : 0.75
    let reason: Reason = honorific != nil ? .honorific : before > 0 ? .cue : .nameCharacters
    return (Match(range: range, kind: .name, confidence: confidence, reason: reason), sum)
  }

  private func cue(before start: Int, _ listed: Int) -> Int {
    max(cueWeight(before: start), start == listed ? NameThresholds.listed : 0)
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
    guard text.kind(start) == .han, score.surnameLength(text, at: start) == 0,
      cueWeight(before: start) >= NameThresholds.certainCue
    else {
      return nil
    }
    var end = start
    while end - start < 5, text.kind(end) == .han { end += 1 }
    guard (2...4).contains(end - start), !isMasked(start..<end), !NameWords.never.contains(text.at(start)),
      score.ordinaryWord(text, at: start) == nil
    else { return nil }
    return Match(range: start..<end, kind: .name, confidence: 0.7, reason: .cue)
  }

  /// After 我叫 and 名叫 too, where nothing but the name follows.
  private func called(at verb: Int) -> Match? {
    guard text.at(verb) == 0x53EB, text.kind(verb + 3) != .han || text.kind(verb + 4) != .han,
      let match = unusual(at: verb + 1), match.range.count <= 3,
      !match.range.contains(where: { NameWords.followers.contains(text.at($0)) })
    else { return nil }
    return match
  }

  /// 李 明、王 芳: forms and lists set names of two characters wide.
  private func spaced(at start: Int, _ listed: Int) -> Match? {
    guard text.kind(start + 1) == .space, score.isSurname(text.at(start)),
      text.kind(start - 1) != .han || start == listed
    else { return nil }
    let given = text.kind(start + 2) == .space ? start + 3 : start + 2
    guard text.kind(given) == .han, score.ordinaryWord(text, at: given) == nil else { return nil }
    let isTold =
      start == listed || cueWeight(before: start) >= NameThresholds.listed
      || NameWords.honorifics.longest(text.scalars, at: given + 1).map { $0.length >= 2 } ?? false
      || text.at(given + 1) == 0x3001
    guard isTold, text.kind(given + 1) != .han || NameWords.honorifics.longest(text.scalars, at: given + 1) != nil
    else {
      return nil
    }
    return Match(range: start..<given + 1, kind: .name, confidence: 0.8, reason: .cue)
  }

  /// 老王, 小李, 阿强.
  private func nickname(at start: Int) -> Match? {
    guard let end = Nickname.end(at: start, text, score) else { return nil }
    return Match(range: start..<end, kind: .name, confidence: 0.85, reason: .honorific)
  }

  private func isHan(_ range: Range<Int>) -> Bool { range.allSatisfy { text.kind($0) == .han } }

  /// 金阳大道, 周家山村: what names places.
  private func isPlace(_ end: Int) -> Bool {
    if NameWords.placeEnds.contains(text.at(end - 1)) { return true }
    return NameWords.places.contains(text.at(end)) && !(text.at(end) == 0x5C71 && text.kind(end + 1) != .han)
      || text.at(end) == 0x5927 && text.at(end + 1) == 0x9053
  }

  /// 布朗族, 袁家岭, 孔明灯.
  private func isNobody(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    if text.at(end) == 0x65CF || text.at(end - 1) == 0x65CF { return true }
    if range.count == 3, text.at(end - 2) == 0x5BB6, NameWords.hamlets.contains(text.at(end - 1)) { return true }
    if range.count == 2, text.at(end - 1) == 0x5BB6, NameWords.hamlets.contains(text.at(end)) { return true }
    guard let word = NameWords.nobody.longest(text.scalars, at: range.lowerBound) else { return false }
    return word.tag == 1 || word.length >= range.count
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
