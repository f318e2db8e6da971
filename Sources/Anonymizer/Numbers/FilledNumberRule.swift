/// Mobile numbers in three groups with the same word between them, whatever it is: 138哈0013哈8000.
enum FilledNumberRule {
  private static let longestFiller = 4

  static func matches(in reading: Reading) -> [Match] {
    let digits = reading.digits
    var matches: [Match] = []
    var start = 0
    while start + 11 <= digits.count {
      let first = PlainNumbers.group(from: start, digits)
      if first.count == 3, digits.value(start) == 1, digits.value(start + 1) >= 3, let end = end(after: first, reading)
      {
        matches.append(Match(range: digits.range(start..<end), kind: .mobile, confidence: 0.85, reason: .shape))
        start = end
      } else {
        start = first.upperBound
      }
    }
    return matches
  }

  private static func end(after first: Range<Int>, _ reading: Reading) -> Int? {
    let digits = reading.digits
    guard first.upperBound < digits.count, digits.gaps[first.upperBound] == .apart else { return nil }
    let second = PlainNumbers.group(from: first.upperBound, digits)
    guard second.count == 4, second.upperBound < digits.count else { return nil }
    let third = PlainNumbers.group(from: second.upperBound, digits)
    guard third.count == 4, isSame(filler(before: second, digits), filler(before: third, digits), reading.text) else {
      return nil
    }
    return third.upperBound
  }

  private static func filler(before group: Range<Int>, _ digits: DigitStream) -> Range<Int> {
    digits.position(group.lowerBound - 1) + 1..<digits.position(group.lowerBound)
  }

  private static func isSame(_ one: Range<Int>, _ other: Range<Int>, _ text: FoldedText) -> Bool {
    guard one.count == other.count, one.count <= longestFiller else { return false }
    return zip(one, other).allSatisfy { text.at($0) == text.at($1) }
      && Units.lexicon.longest(text.scalars, at: one.lowerBound) == nil
  }
}
