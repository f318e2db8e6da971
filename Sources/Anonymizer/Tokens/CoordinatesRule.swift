/// Positions inside and near China: latitude 3 to 54 and longitude 73 to 136 with three or more decimals, or degrees and minutes.
enum CoordinatesRule {
  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = ScalarSet.figures
    while text.advance(&index, to: places) {
      guard text.kind(index) == .digit, text.kind(index - 1) != .digit, text.at(index - 1) != 0x2E else {
        index += 1
        continue
      }
      if let end = degrees(from: index, text) ?? decimal(from: index, reading) {
        matches.append(Match(range: index..<end, kind: .coordinates, confidence: 0.93, reason: .shape))
        index = end
      } else {
        index += 1
      }
    }
    return matches
  }

  /// The value of up to three figures and where they end.
  private static func whole(_ start: Int, _ text: FoldedText) -> (value: Int, end: Int)? {
    var place = start
    var value = 0
    while text.kind(place) == .digit, place - start < 4 {
      value = value * 10 + Int(text.at(place)) - 0x30
      place += 1
    }
    return place > start && place - start <= 3 ? (value, place) : nil
  }

  private static func fractionEnd(_ place: Int, _ text: FoldedText) -> Int? {
    guard text.at(place) == 0x2E else { return nil }
    var end = place + 1
    while text.kind(end) == .digit, end - place < 20 { end += 1 }
    return end - place >= 4 ? end : nil
  }

  private static func isPart(_ value: Int) -> Bool { (3...54).contains(value) || (73...136).contains(value) }

  private static func decimal(from start: Int, _ reading: Reading) -> Int? {
    let text = reading.text
    guard let degrees = whole(start, text), isPart(degrees.value), let end = fractionEnd(degrees.end, text) else {
      return nil
    }
    var next = end
    while next - end < 8, text.kind(next) != .digit, text.kind(next) != .newline { next += 1 }
    if let second = whole(next, text), isPart(second.value), let secondEnd = fractionEnd(second.end, text) {
      return secondEnd
    }
    return reading.cues(before: start, reach: 4).has(CueWords.position) ? end : nil
  }

  /// 36°12′30″.
  private static func degrees(from start: Int, _ text: FoldedText) -> Int? {
    guard let degrees = whole(start, text), isPart(degrees.value),
      text.at(degrees.end) == 0xB0 || text.at(degrees.end) == 0x5EA6,
      let minutes = whole(degrees.end + 1, text), [0x2032, 0x27, 0x5206].contains(text.at(minutes.end))
    else { return nil }
    var place = minutes.end + 1
    while text.kind(place) == .digit || text.at(place) == 0x2E, place - minutes.end < 10 { place += 1 }
    if [0x2033, 0x22, 0x79D2].contains(text.at(place)) { place += 1 }
    return place
  }
}
