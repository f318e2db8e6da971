/// One text made ready for the rules: folded, with its digits in order and plain numbers set apart.
struct Reading {
  private(set) var text: FoldedText
  private(set) var digits: DigitStream
  /// For each digit whether it belongs to a date, an amount, a measure or another number that identifies nobody.
  private(set) var plain: [Bool]
  /// Stretches of more digits than any number has: masked whole, so that no rule need look into them.
  private(set) var endless: [Match] = []

  init(_ original: String) {
    text = FoldedText(original)
    for range in EndlessRuns.find(in: text) {
      text.blank(range.range)
      endless.append(range)
    }
    digits = DigitStream(text)
    plain = [Bool](repeating: false, count: digits.count)
    for range in PlainNumbers.find(in: text, digits) {
      for index in range { plain[index] = true }
      digits.part(before: range.lowerBound)
      digits.part(before: range.upperBound)
    }
    setEndlessApart()
  }

  private mutating func setEndlessApart() {
    var start = 0
    while start < digits.count {
      var end = start + 1
      while end < digits.count, digits.gaps[end] <= .tight { end += 1 }
      if end - start >= SafetyNet.endless, !plain[start] {
        for index in start..<end { plain[index] = true }
        digits.part(before: end)
        let range = digits.range(start..<end)
        text.blank(range)
        endless.append(Match(range: range, kind: .number, confidence: 0.6, reason: .safetyNet))
      }
      start = end
    }
  }

  /// Whether the digit at a place of the text belongs to a plain number.
  func isPlain(at place: Int) -> Bool {
    var low = 0
    var high = digits.count
    while low < high {
      let middle = (low + high) / 2
      if digits.position(middle) < place { low = middle + 1 } else { high = middle }
    }
    return low < digits.count && digits.position(low) == place && plain[low]
  }

  /// The sorts of cues that end at most `reach` characters before a place, as a set of bits; none is looked for beyond a full
  /// stop or another number.
  func cues(before place: Int, reach: Int = 10) -> UInt32 {
    var found: UInt32 = 0
    var start = place - 1
    let first = max(0, place - reach - 6)
    while start >= first {
      let scalar = text.scalars[start]
      if scalar == 0x3002 || (place - start > 3 && scalar >= 0x30 && scalar <= 0x39) { break }
      if CueWords.lexicon.canStart(scalar), let match = CueWords.lexicon.longest(text.scalars, at: start),
        start + match.length <= place, place - start - match.length <= reach
      {
        found |= 1 << UInt32(match.tag)
      }
      start -= 1
    }
    return found
  }

  /// Whether the characters from a place on are these.
  func spells(_ word: [UInt16], at place: Int) -> Bool {
    guard place >= 0, place + word.count <= text.count else { return false }
    for index in word.indices where text.scalars[place + index] != word[index] { return false }
    return true
  }
}

extension UInt32 {
  /// Whether a set of cues holds one sort.
  func has(_ tag: UInt8) -> Bool { self & (1 << UInt32(tag)) != 0 }
}
