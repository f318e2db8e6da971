/// Mobile numbers: 11 digits from 13 to 19 (the national numbering plan), with 86 or 0 in front, in any disguise; one digit short or
/// long too. No table of number segments: new ones are opened every year.
enum MobileRule: NumberRule {
  static func match(at start: Int, in window: NumberWindow) -> (end: Int, match: Match)? {
    for skipped in [0, 2, 4, 1] where hasPrefix(skipped, at: start, in: window) {
      guard let run = window.run(start + skipped, 11, worst: .words), begins(run.lowerBound, window),
        isOneNumber(run, window)
      else {
        continue
      }
      return window.match(start..<run.upperBound, .mobile, window.worstGap(run) < .list ? 0.98 : 0.9, .shape)
    }
    return mistyped(at: start, in: window)
  }

  private static func hasPrefix(_ count: Int, at start: Int, in window: NumberWindow) -> Bool {
    guard start + count < window.digits.upperBound else { return false }
    switch count {
    case 1: return window.value(start) == 0
    case 2: return window.value(start) == 8 && window.value(start + 1) == 6
    case 4: return (0..<4).allSatisfy { window.value(start + $0) == [0, 0, 8, 6][$0] }
    default: return true
    }
  }

  private static func begins(_ start: Int, _ window: NumberWindow) -> Bool {
    start + 1 < window.digits.upperBound && window.value(start) == 1 && window.value(start + 1) >= 3
  }

  /// Commas and words also stand between numbers of a list: then the parts must be those people cut a telephone number into.
  private static func isOneNumber(_ run: Range<Int>, _ window: NumberWindow) -> Bool {
    let worst = window.worstGap(run)
    if window.lookalikes(run) > 0 { return worst <= .tight && isLookalikeNumber(run, window) }
    if worst < .list || window.cues.has(CueWords.phone) || window.cues.has(CueWords.wechat) { return true }
    if worst == .words { return true }
    let sizes = NumberGroups.sizes(run, window)
    if sizes.allSatisfy({ $0 == 1 }) { return true }
    return sizes.count <= 6 && (sizes[0] >= 3 || sizes.allSatisfy { $0 == 2 || $0 == 1 })
  }

  /// Letters and homophones count when most of the number is figures, or when all of it is spelled in one go.
  private static func isLookalikeNumber(_ run: Range<Int>, _ window: NumberWindow) -> Bool {
    if run.lowerBound > window.digits.lowerBound, window.stream.isLookalike(run.lowerBound - 1),
      window.stream.gaps[run.lowerBound] == .none,
      window.lookalikes(run) > 4
    {
      return false
    }
    return true
  }

  /// Ten or twelve digits from 13 to 19.
  private static func mistyped(at start: Int, in window: NumberWindow) -> (end: Int, match: Match)? {
    let count = window.length(from: start, worst: .tight)
    guard count == 10 || count == 12, begins(start, window), window.canEnd(start + count) else { return nil }
    let run = start..<start + count
    guard window.lookalikes(run) == 0 else { return nil }
    return window.match(run, .mobile, window.cues.has(CueWords.phone) ? 0.9 : 0.7, .shape)
  }
}
