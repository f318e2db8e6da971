/// Numbers that somebody starred in part: what is left still narrows them down (138****8000, 3701**********1234).
enum StarredRule {
  private static let starts = ScalarSet("*X".utf16)

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = starts
    while text.advance(&index, to: places) {
      guard isStar(text, index) else {
        index += 1
        continue
      }
      var end = index
      while isStar(text, end) { end += 1 }
      let before = figures(before: index, text)
      let after = figures(after: end, text)
      if end - index >= 2, before + after >= 4, before + after + end - index >= 7 {
        let total = before + after + end - index
        matches.append(
          Match(
            range: index - before..<end + after, kind: total > 12 ? .idCard : .mobile, confidence: 0.85, reason: .shape)
        )
      }
      index = end
    }
    return matches
  }

  private static func isStar(_ text: FoldedText, _ index: Int) -> Bool {
    text.at(index) == 0x2A || (text.at(index) == 0x58 && (text.at(index - 1) == 0x58 || text.at(index + 1) == 0x58))
  }

  private static func figures(before place: Int, _ text: FoldedText) -> Int {
    var count = 0
    while count < 14, text.kind(place - count - 1) == .digit { count += 1 }
    return count
  }

  private static func figures(after place: Int, _ text: FoldedText) -> Int {
    var count = 0
    while count < 14, text.kind(place + count) == .digit || (count > 0 && text.at(place + count) == 0x58) { count += 1 }
    return count
  }
}
