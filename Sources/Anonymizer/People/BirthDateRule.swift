/// Dates of birth: a date with 出生, 生日 or 生于 beside it.
enum BirthDateRule {
  private static let after = Lexicon([(1, "出生 生 生人 诞生 生日 出世 的生日 的")])

  /// What makes 出生 a matter of many.
  private static let statistics = Lexicon([(1, "率 人口 缺陷 人数 高峰 医学证明 队列")])

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = ScalarSet.numerals
    while text.advance(&index, to: places) {
      guard isDigit(text, index), !isDigit(text, index - 1), let end = dateEnd(from: index, text) else {
        index += 1
        continue
      }
      if isCued(before: index, reading) || isBirth(after: end, text) {
        matches.append(Match(range: index..<end, kind: .birthDate, confidence: 0.93, reason: .cue))
      }
      index = end
    }
    return matches
  }

  /// 生于 after 先 is 先生于.
  private static func isCued(before place: Int, _ reading: Reading) -> Bool {
    guard reading.cues(before: place, reach: 5).has(CueWords.birth) else { return false }
    return !(reading.text.at(place - 1) == 0x4E8E && [0x5148, 0x53D1, 0x5B66].contains(reading.text.at(place - 3)))
  }

  private static func isBirth(after end: Int, _ text: FoldedText) -> Bool {
    let place = text.kind(end) == .space ? end + 1 : end
    if text.at(place) == 0x51FA && text.at(place + 1) == 0x751F {  // 出生, but not 出生率
      return statistics.longest(text.scalars, at: place + 2) == nil
    }
    if text.at(place) == 0x751F,
      [0x4EBA, 0x65E5].contains(text.at(place + 1)) || [.comma, .stop, .newline].contains(text.kind(place + 1))
    {
      return true
    }  // 生
    return false
  }

  private static func isDigit(_ text: FoldedText, _ index: Int) -> Bool {
    let digit = text.value(index)
    return digit < Spelling.formal || text.at(index) == 0x5341
      || [0x5143, 0x6B63, 0x814A].contains(text.at(index)) && text.at(index + 1) == 0x6708  // 元月 正月 腊月
  }

  /// A year with month or day, in figures or numerals.
  private static func dateEnd(from start: Int, _ text: FoldedText) -> Int? {
    var place = start
    var parts = 0
    while parts < 3 {
      let first = place
      while place - first < 8, isDigit(text, place) { place += 1 }
      let count = place - first
      guard count > 0, parts == 0 ? count == 4 || count == 8 || count == 2 || count == 6 : count <= 3 else { break }
      parts += count >= 6 ? 3 : 1
      if [0x5E74, 0x6708, 0x65E5, 0x53F7, 0x2D, 0x2F, 0x2E].contains(text.at(place)) { place += 1 }
    }
    return parts >= 2 || (parts == 1 && text.at(place - 1) == 0x5E74 && place - start >= 3) ? place : nil
  }
}
