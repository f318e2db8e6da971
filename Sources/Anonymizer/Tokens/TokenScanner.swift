/// Walks the tokens of letters and figures: documents that begin with letters, credit codes, names on platforms, orders.
enum TokenScanner {
  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = ScalarSet.words
    while text.advance(&index, to: places) {
      guard isWord(text, index) else {
        index += 1
        continue
      }
      if let end = SpacedName.end(from: index, reading) {
        matches.append(Match(range: index..<end, kind: .handle, confidence: 0.85, reason: .cue))
        index = end
        continue
      }
      let end = tokenEnd(from: index, text)
      if let match = match(index..<end, reading) { matches.append(match) }
      index = end
    }
    return matches
  }

  private static func isWord(_ text: FoldedText, _ index: Int) -> Bool {
    text.kind(index) == .latin || text.kind(index) == .digit
  }

  /// Letters and figures with single dashes, underscores or dots inside.
  private static func tokenEnd(from start: Int, _ text: FoldedText) -> Int {
    var place = start
    while isWord(text, place)
      || ([0x5F, 0x2D].contains(text.at(place)) && (isWord(text, place + 1) || text.at(place) == 0x5F))
    {
      place += 1
    }
    return place
  }

  private static func match(_ range: Range<Int>, _ reading: Reading) -> Match? {
    guard range.count >= 3, range.count <= 64 else { return nil }
    let shape = TokenShape(range, reading.text)
    guard shape.letters > 0 else { return nil }
    if let kind = DocumentNumbers.kind(range, shape, reading) {
      return Match(range: range, kind: kind, confidence: 0.93, reason: .shape)
    }
    if LookalikeMobile.fits(range, shape, reading.text) {
      return Match(range: range, kind: .mobile, confidence: 0.8, reason: .shape)
    }
    if let kind = PlatformNames.kind(range, shape, reading) {
      return Match(range: range, kind: kind, confidence: 0.9, reason: .cue)
    }
    if shape.longestRun >= SafetyNet.shortest, !reading.cues(before: range.lowerBound).has(CueWords.model),
      Units.standards.longest(reading.text.scalars, at: range.lowerBound) == nil, shape.startsWithLetter
    {
      return Match(range: range, kind: .number, confidence: 0.6, reason: .safetyNet)
    }
    return nil
  }
}
