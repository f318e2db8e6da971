/// Vehicle plates: GA 36-2018, a province character, a letter and five characters, six for new-energy vehicles; stars for some of
/// them too. Without the province beside a cue.
enum PlateRule {
  private static let provinces = ScalarSet("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领".utf16)
  private static let endings = ScalarSet("挂学警港澳试超领使".utf16)

  /// Characters of the words that say that a plate without province follows.
  private static let cues = ScalarSet("牌车".utf16)
  private static let starts = provinces.union(.words)

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    var firstCue = 0
    let places = text.advance(&firstCue, to: cues) ? starts : provinces
    while text.advance(&index, to: places) {
      let scalar = text.scalars[index]
      if provinces.contains(scalar), let end = whole(at: index, text) {
        matches.append(Match(range: index..<end, kind: .plate, confidence: 0.97, reason: .shape))
        index = end
      } else if text.kind(index) == .latin, text.kind(index - 1) != .latin, let end = short(at: index, reading) {
        matches.append(Match(range: index..<end, kind: .plate, confidence: 0.85, reason: .cue))
        index = end
      } else {
        index += 1
      }
    }
    return matches
  }

  private static func whole(at start: Int, _ text: FoldedText) -> Int? {
    var place = start + 1
    while isSeparator(text.at(place)), place - start < 4 { place += 1 }
    guard text.kind(place) == .latin else { return nil }
    return serial(after: place + 1, text)
  }

  /// The end of five or six characters, at least two of them figures or stars, with separators between them.
  private static func serial(after start: Int, _ text: FoldedText) -> Int? {
    var place = start
    var count = 0
    var figures = 0
    var end: Int?
    while count < 7, place - start < 24 {
      let scalar = text.at(place)
      let isFigure = FoldTable.shared.digits[Int(scalar)] < Spelling.lookalike || scalar == 0x2A || scalar == 0x3F
      if isFigure || text.kind(place) == .latin {
        count += 1
        figures += isFigure ? 1 : 0
        if count >= 5 { end = place + 1 }
      } else if count == 4, endings.contains(scalar) {
        return place + 1
      } else if !isSeparator(scalar) {
        break
      }
      place += 1
    }
    return figures >= 2 ? end : nil
  }

  private static func short(at start: Int, _ reading: Reading) -> Int? {
    guard let end = serial(after: start + 1, reading.text), end - start <= 10 else { return nil }
    return reading.cues(before: start, reach: 6).has(CueWords.plate) ? end : nil
  }

  private static func isSeparator(_ scalar: UInt16) -> Bool {
    [0x20, 0x2E, 0x2D, 0x5F, 0x3A, 0x2F, 0x25A0].contains(scalar)
  }
}
