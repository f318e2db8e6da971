/// Names of several parts with a middle dot: 买买提·艾力, 阿依古丽·吐尔逊. Places after 市 and the like are not told apart: a person
/// looks at what is masked.
enum DottedNameRule {
  private static let dots = ScalarSet([0x2E])

  static func matches(in reading: Reading, _ original: [UInt32]) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = dots
    while text.advance(&index, to: places) {
      guard text.at(index) == 0x2E, isDot(original[Int(text.origins[index])]), text.kind(index - 1) == .han,
        text.kind(index + 1) == .han
      else {
        index += 1
        continue
      }
      var start = index
      while start > 0, index - start < 6, text.kind(start - 1) == .han, !isBound(start - 1, text) { start -= 1 }
      var end = index + 1
      while end - index < 7, text.kind(end) == .han, !isBound(end, text) { end += 1 }
      if index - start >= 1, end - index >= 3, isWhole(start - 1, text), isWhole(end, text), !isQuoted(start, text) {
        matches.append(Match(range: start..<end, kind: .name, confidence: 0.8, reason: .shape))
      }
      index = end
    }
    return matches
  }

  private static func isDot(_ scalar: UInt32) -> Bool {
    [0xB7, 0x2022, 0x30FB, 0x2027, 0xFF65].contains(scalar)
  }

  private static func isQuoted(_ start: Int, _ text: FoldedText) -> Bool {
    text.at(start - 1) == 0x300A || text.at(start - 1) == 0x22
  }

  private static let bounds = ScalarSet("我叫是名的人主说在和与被把给向对找跟同先女住家、了有这那个到".utf16)

  /// A part that was cut because it grew too long is a sentence, and its dot a full stop.
  private static func isWhole(_ outside: Int, _ text: FoldedText) -> Bool {
    text.kind(outside) != .han || isBound(outside, text)
  }

  private static func isBound(_ index: Int, _ text: FoldedText) -> Bool { bounds.contains(text.at(index)) }
}
