/// Walks the digits once and asks each rule in turn wherever a number may begin; what no rule explains falls into the safety net.
struct NumberScanner {
  let reading: Reading
  let allowances: Allowances
  let author: Author

  /// All numbers of the text.
  func matches() -> [Match] {
    var matches: [Match] = []
    var window = NumberWindow(reading: reading, digits: 0..<0)
    var start = 0
    while start < reading.digits.count {
      var end = start + 1
      while end < reading.digits.count, reading.digits.gaps[end] < .apart { end += 1 }
      if reading.plain[start] {
        start = end
      } else {
        window.digits = start..<end
        scan(&window, into: &matches)
        start = end
      }
    }
    return matches
  }

  private func scan(_ window: inout NumberWindow, into matches: inout [Match]) {
    let digits = window.digits
    guard digits.count >= 3 else { return }
    let leading = reading.cues(before: reading.digits.position(digits.lowerBound))
    // 电话 before the first of several numbers speaks for all of them; other words only for the next.
    let shared = leading & (1 << UInt32(CueWords.phone))
    var start = digits.lowerBound
    var unexplained = start
    while start < digits.upperBound {
      guard window.canBegin(start) else {
        start += 1
        continue
      }
      window.cues = shared | reading.cues(before: reading.digits.position(start))
      if let found = first(at: start, in: window).map({ withSingles($0, window) }) {
        SafetyNet.cover(unexplained..<start, window, allowances, into: &matches)
        let isOfficial = OfficialNumbers.allows(start..<found.end, found.match.kind, reading, allowances, author)
        if !isOfficial { matches.append(found.match) }
        start = found.end
        unexplained = start
      } else {
        start += 1
      }
    }
    SafetyNet.cover(unexplained..<digits.upperBound, window, allowances, into: &matches)
  }

  /// Single figures apart from each other go on as far as they go: 6 2 1 6 … 1 0 0 leaves no last one behind. So do sounds for figures.
  private func withSingles(_ found: (end: Int, match: Match), _ window: NumberWindow) -> (end: Int, match: Match) {
    var longer = found
    while longer.end < window.digits.upperBound, longer.end - found.end < 4, goesOn(at: longer.end, window) {
      longer.match.range = longer.match.range.lowerBound..<window.stream.position(longer.end) + 1
      longer.end += 1
    }
    return longer
  }

  private func goesOn(at index: Int, _ window: NumberWindow) -> Bool {
    let gap = window.stream.gaps[index]
    guard gap == window.stream.gaps[index - 1] else { return false }
    if gap == .none { return window.stream.isLookalike(index) && window.stream.isLookalike(index - 1) }
    return gap <= .list && window.canEnd(index + 1)
  }

  private func first(at start: Int, in window: NumberWindow) -> (end: Int, match: Match)? {
    IdentityCardRule.match(at: start, in: window) ?? MobileRule.match(at: start, in: window)
      ?? BankCardRule.match(at: start, in: window) ?? LandlineRule.match(at: start, in: window)
      ?? ServiceNumberRule.match(at: start, in: window) ?? CuedNumberRule.match(at: start, in: window)
  }
}
