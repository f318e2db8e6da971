/// Bank cards: 16 to 19 digits from 3 to 6 with the Luhn check digit (ISO/IEC 7812-1), or 9 to 30 digits beside a cue.
enum BankCardRule: NumberRule {
  static func match(at start: Int, in window: NumberWindow) -> (end: Int, match: Match)? {
    let count = window.length(from: start, worst: .tight)
    if window.cues.has(CueWords.bank), (9...30).contains(count), !isMobile(start, count, window) {
      return window.match(start..<start + count, .bankCard, 0.95, .cue)
    }
    if window.cues.has(CueWords.bank), window.cues.has(CueWords.tail), (3...6).contains(count) {
      return window.match(start..<start + count, .bankCard, 0.9, .cue)
    }
    guard (3...6).contains(window.value(start)) || window.value(start) == 9 else { return nil }
    for length in [19, 18, 17, 16] {
      guard let run = window.run(start, length, worst: .words) else { continue }
      let isRight = Checksum.luhn(window.stream.values(run))
      if isRight || (length >= 16 && window.value(start) == 6) {
        return window.match(run, .bankCard, isRight ? 0.95 : 0.8, isRight ? .checksum : .shape)
      }
    }
    return nil
  }

  private static func isMobile(_ start: Int, _ count: Int, _ window: NumberWindow) -> Bool {
    count == 11 && window.value(start) == 1 && window.value(start + 1) >= 3
  }
}
