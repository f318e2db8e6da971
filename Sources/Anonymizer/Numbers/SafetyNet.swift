/// Every remaining run of five or more digits is masked unless something allows it.
enum SafetyNet {
  static let shortest = 5
  /// From so many digits on, with nothing but marks between them, no rule looks for a number inside: the longest has 32.
  static let endless = 64

  static func cover(_ digits: Range<Int>, _ window: NumberWindow, _ allowances: Allowances, into matches: inout [Match])
  {
    var start = digits.lowerBound
    while start < digits.upperBound {
      var end = start + 1
      while end < digits.upperBound, window.stream.gaps[end] <= .tight { end += 1 }
      let run = trimmed(start..<end, window)
      if run.count >= shortest, !isAllowed(run, window, allowances) {
        matches.append(Match(range: window.stream.range(run), kind: .number, confidence: 0.6, reason: .safetyNet))
      }
      start = end
    }
  }

  /// A run without lookalikes at its ends.
  private static func trimmed(_ run: Range<Int>, _ window: NumberWindow) -> Range<Int> {
    var first = run.lowerBound
    var last = run.upperBound
    while first < last, window.stream.isLookalike(first) { first += 1 }
    while last > first, window.stream.isLookalike(last - 1) { last -= 1 }
    return first..<last
  }

  private static func isAllowed(_ run: Range<Int>, _ window: NumberWindow, _ allowances: Allowances) -> Bool {
    if window.cues.has(CueWords.model) && run.count <= 8 || window.cues.has(CueWords.postcode) && run.count == 6 {
      return true
    }
    if OfficialNumbers.allows(run, .number, window.reading, allowances) { return true }
    return isCount(run, window) || isRangeOfYears(run, window)
  }

  /// 一二三四五, 12345: counting, not a number of somebody.
  private static func isCount(_ run: Range<Int>, _ window: NumberWindow) -> Bool {
    guard run.count <= 10 else { return false }
    return run.dropFirst().allSatisfy { window.value($0) == (window.value($0 - 1) + 1) % 10 }
      && !window.stream.isFigure(run.lowerBound)
  }

  private static func isRangeOfYears(_ run: Range<Int>, _ window: NumberWindow) -> Bool {
    guard run.count <= 24 else { return false }
    let sizes = NumberGroups.sizes(run, window)
    guard sizes.count >= 2, sizes.allSatisfy({ $0 == 4 }) else { return false }
    return stride(from: run.lowerBound, to: run.upperBound, by: 4).allSatisfy {
      [19, 20].contains(window.value($0) * 10 + window.value($0 + 1))
    }
  }
}
