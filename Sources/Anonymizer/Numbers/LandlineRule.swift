/// Fixed lines: area code 010, 02x or 03xx to 09xx and seven or eight digits, with an extension; without area code beside a cue.
enum LandlineRule: NumberRule {
  static func match(at start: Int, in window: NumberWindow) -> (end: Int, match: Match)? {
    for skipped in [0, 2, 4] {
      guard let run = withAreaCode(at: start + skipped, in: window), skipped == 0 || country(start, skipped, window)
      else { continue }
      return window.match(start..<withExtension(run.upperBound, window), .landline, 0.97, .shape)
    }
    guard window.cues.has(CueWords.phone), (2...8).contains(window.value(start)) else { return nil }
    for count in [8, 7] {
      if let run = window.run(start, count, worst: .list),
        NumberGroups.sizes(run, window).count <= 4 || window.worstGap(run) < .list
      {
        return window.match(start..<withExtension(run.upperBound, window), .landline, 0.93, .cue)
      }
    }
    return nil
  }

  private static func country(_ start: Int, _ count: Int, _ window: NumberWindow) -> Bool {
    window.value(start + count - 2) == 8 && window.value(start + count - 1) == 6
  }

  private static func withAreaCode(at start: Int, in window: NumberWindow) -> Range<Int>? {
    guard start + 9 < window.digits.upperBound else { return nil }
    let isAfterCountry = start > window.digits.lowerBound && window.value(start) != 0
    guard !isAfterCountry, window.value(start) == 0, window.value(start + 1) > 0 else { return nil }
    let area = window.value(start + 1) <= 2 ? 3 : 4
    for count in [8, 7] {
      if let run = window.run(start, area + count, worst: .words), window.value(start + area) > 0 { return run }
    }
    return nil
  }

  /// 转8021, -803, 分机12.
  private static func withExtension(_ end: Int, _ window: NumberWindow) -> Int {
    guard end < window.digits.upperBound else { return end }
    let count = window.length(from: end, worst: .none, limit: 7)
    guard count <= 6, window.stream.gaps[end] <= .words else { return end }
    let place = window.stream.position(end - 1) + 1
    let mark = window.reading.text.at(place)
    let isShort = window.stream.position(end) - place <= 4
    return isShort && (mark == 0x8F6C || mark == 0x2D || mark == 0x28 || window.stream.gaps[end] == .words)
      ? end + count : end
  }
}
