/// Resident identity cards: GB 11643-1999, 18 characters with a date of birth and a check digit that may be X; the 15 digits before
/// 1999. A number of the right length beside its cue counts whatever its date and check digit say.
enum IdentityCardRule: NumberRule {
  static func match(at start: Int, in window: NumberWindow) -> (end: Int, match: Match)? {
    if let found = eighteen(at: start, in: window) { return found }
    if let run = window.run(start, 15, worst: .tight), isProvince(start, window), isDay(start + 8, window),
      window.length(from: start, worst: .tight) == 15
    {
      return window.match(run, .idCard, 0.85, .shape)
    }
    guard window.cues.has(CueWords.identity) else { return nil }
    let count = window.length(from: start, worst: .tight)
    if (13...20).contains(count) { return extended(start..<start + count, window, 0.9, .cue) }
    if window.cues.has(CueWords.tail), (3...8).contains(count) {
      return extended(start..<start + count, window, 0.9, .cue)
    }
    return nil
  }

  private static func eighteen(at start: Int, in window: NumberWindow) -> (end: Int, match: Match)? {
    guard start + 17 <= window.digits.upperBound, isProvince(start, window) || window.cues.has(CueWords.identity) else {
      return nil
    }
    if let run = window.run(start, 18, worst: .words), isYear(start + 6, window), isDay(start + 10, window) {
      let isRight = Checksum.identityCard(window.stream.values(run))
      return window.match(run, .idCard, isRight ? 0.99 : 0.93, isRight ? .checksum : .shape)
    }
    guard let run = window.run(start, 17, worst: .words), isYear(start + 6, window), isDay(start + 10, window) else {
      return nil
    }
    return extended(run, window, 0.96, .shape)
  }

  /// Takes in an X, a star or a question mark in place of the last digit.
  private static func extended(
    _ run: Range<Int>, _ window: NumberWindow, _ confidence: Double, _ reason: Reason
  ) -> (end: Int, match: Match) {
    var found = window.match(run, .idCard, confidence, reason)
    var place = found.match.range.upperBound
    while [0x20, 0x2D, 0x2E, 0x2C, 0x5F, 0x2F, 0x2A].contains(window.reading.text.at(place)),
      place - found.match.range.upperBound < 3
    {
      place += 1
    }
    let end = found.match.range.upperBound
    if [0x58, 0x3F, 0x53C9].contains(window.reading.text.at(place)) {  // X ? 叉
      found.match.range = found.match.range.lowerBound..<place + 1
    } else if window.reading.text.at(end) == 0x2A {
      found.match.range = found.match.range.lowerBound..<end + 1
    }
    return found
  }

  private static func isProvince(_ start: Int, _ window: NumberWindow) -> Bool {
    guard start + 1 < window.digits.upperBound else { return false }
    switch window.value(start) * 10 + window.value(start + 1) {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: return true
    default: return false
    }
  }

  private static func isYear(_ start: Int, _ window: NumberWindow) -> Bool {
    let century = window.value(start) * 10 + window.value(start + 1)
    return century >= 18 && century <= 20
  }

  private static func isDay(_ start: Int, _ window: NumberWindow) -> Bool {
    guard start + 3 < window.digits.upperBound else { return false }
    let month = window.value(start) * 10 + window.value(start + 1)
    let day = window.value(start + 2) * 10 + window.value(start + 3)
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
