/// IPv4 and MAC addresses.
enum NetworkRule {
  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = ScalarSet.words
    while text.advance(&index, to: places) {
      guard isWord(text, index), !isWord(text, index - 1) else {
        index += 1
        continue
      }
      if let end = dotted(from: index, reading) {
        matches.append(Match(range: index..<end, kind: .ip, confidence: 0.99, reason: .shape))
        index = end
      } else if let end = hardware(from: index, text) {
        matches.append(Match(range: index..<end, kind: .mac, confidence: 0.97, reason: .shape))
        index = end
      } else {
        index += 1
      }
    }
    return matches
  }

  private static func isWord(_ text: FoldedText, _ index: Int) -> Bool {
    text.kind(index) == .latin || text.kind(index) == .digit
  }

  /// Four numbers of at most 255; short ones like 6.4.7.1 are a section of a document unless a cue says otherwise.
  private static func dotted(from start: Int, _ reading: Reading) -> Int? {
    let text = reading.text
    var place = start
    var total = 0
    for part in 0..<4 {
      if part > 0 {
        guard text.at(place) == 0x2E else { return nil }
        place += 1
      }
      var number = 0
      let first = place
      while text.kind(place) == .digit, place - first < 4 {
        number = number * 10 + Int(text.at(place)) - 0x30
        place += 1
      }
      guard place > first, place - first <= 3, number <= 255 else { return nil }
      total += place - first
    }
    guard !isWord(text, place), !(text.at(place) == 0x2E && text.kind(place + 1) == .digit) else { return nil }
    return total >= 7 || reading.cues(before: start).has(CueWords.network) ? place : nil
  }

  /// Six pairs of hexadecimal figures parted by colons or dashes.
  private static func hardware(from start: Int, _ text: FoldedText) -> Int? {
    let mark = text.at(start + 2)
    guard mark == 0x3A || mark == 0x2D else { return nil }
    for pair in 0..<6 {
      let place = start + pair * 3
      guard isHexadecimal(text.at(place)), isHexadecimal(text.at(place + 1)), pair == 5 || text.at(place + 2) == mark
      else { return nil }
    }
    let end = start + 17
    return isWord(text, end) ? nil : end
  }

  private static func isHexadecimal(_ scalar: UInt16) -> Bool {
    (0x30...0x39).contains(scalar) || (0x41...0x46).contains(scalar)
  }
}
