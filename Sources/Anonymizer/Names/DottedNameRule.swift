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
      let name = Self.name(around: index, text)
      if let name, !isQuoted(name.lowerBound, text) {
        matches.append(Match(range: name, kind: .name, confidence: 0.8, reason: .shape))
      }
      index = max(name?.upperBound ?? 0, index + 1)
    }
    return matches
  }

  private static let longest = 7

  /// The parts on both sides; a part that runs on into other text is cut where the characters of transcriptions end.
  private static func name(around dot: Int, _ text: FoldedText) -> Range<Int>? {
    var start = dot
    while start > 0, dot - start < longest, text.kind(start - 1) == .han, !isBound(start - 1, text) { start -= 1 }
    if !isWhole(start - 1, text) {
      start = dot
      while isTranscribing(start - 1, text) { start -= 1 }
    }
    for place in start..<dot where NameWords.honorifics.ending(text.scalars, before: place, longest: 3)?.length ?? 0 > 1
    {
      start = place
    }
    guard start < dot else { return nil }
    var end = dot
    while isDot(end, text), text.kind(end + 1) == .han, let next = partEnd(from: end + 1, text) { end = next }
    return end - dot >= 3 ? start..<end : nil
  }

  private static func partEnd(from start: Int, _ text: FoldedText) -> Int? {
    var end = start
    while end - start <= longest, text.kind(end) == .han, !isBound(end, text) { end += 1 }
    if isWhole(end, text), end - start < longest { return end > start ? end : nil }
    end = start
    while end - start < longest, isTranscribing(end, text) { end += 1 }
    return end - start >= 2 ? end : nil
  }

  private static func isTranscribing(_ index: Int, _ text: FoldedText) -> Bool {
    NameScore.shared.transcription.characters.contains(text.at(index))
  }

  private static func isDot(_ index: Int, _ text: FoldedText) -> Bool { text.at(index) == 0x2E }

  private static func isDot(_ scalar: UInt32) -> Bool {
    [0xB7, 0x2022, 0x30FB, 0x2027, 0xFF65].contains(scalar)
  }

  private static func isQuoted(_ start: Int, _ text: FoldedText) -> Bool {
    text.at(start - 1) == 0x300A || text.at(start - 1) == 0x22
  }

  private static let bounds = ScalarSet("我叫是名的人主说在和与被把给向对找跟同先女住家、了有这那个到反映投诉称表示介认为抵执签会访".utf16)

  /// A part that was cut because it grew too long is a sentence, and its dot a full stop.
  private static func isWhole(_ outside: Int, _ text: FoldedText) -> Bool {
    text.kind(outside) != .han || isBound(outside, text)
  }

  private static func isBound(_ index: Int, _ text: FoldedText) -> Bool { bounds.contains(text.at(index)) }
}
