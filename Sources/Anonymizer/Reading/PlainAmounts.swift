extension PlainNumbers {
  /// The end of an amount: a number with a unit after it, money before it, its own sort of prefix, or a range of two such.
  static func amount(from group: Range<Int>, _ text: FoldedText, _ digits: DigitStream) -> Int? {
    guard group.count <= 10, !looksLikeMobile(group, digits) else { return nil }
    let first = digits.position(group.lowerBound)
    var last = group
    if let part = next(after: last, marks: [0x2E], text, digits), part.count <= 4,
      next(after: part, marks: [0x2E], text, digits) == nil
    {
      last = part
    }
    while let part = next(after: last, marks: [0x2C], text, digits), part.count == 3, group.count <= 3 { last = part }
    if last != group, let part = next(after: last, marks: [0x2E], text, digits), part.count <= 2 { last = part }
    if hasPrefix(before: first, text, group.count) || hasUnit(after: last, text, digits) { return last.upperBound }
    return rangeEnd(after: last, text, digits) ?? (isDocument(group, text, digits) ? group.upperBound : nil)
  }

  private static func looksLikeMobile(_ group: Range<Int>, _ digits: DigitStream) -> Bool {
    group.count >= 10 && digits.value(group.lowerBound) == 1
  }

  private static func hasUnit(after group: Range<Int>, _ text: FoldedText, _ digits: DigitStream) -> Bool {
    var place = digits.position(group.upperBound - 1) + 1
    if text.kind(place) == .space { place += 1 }
    guard let unit = Units.lexicon.longest(text.scalars, at: place) else { return false }
    // A letter is a unit only where the word ends: 5G, not 5GHIJ.
    if text.kind(place) == .latin, text.kind(place + unit.length) == .latin || text.kind(place + unit.length) == .digit
    {
      return false
    }
    return true
  }

  private static func hasPrefix(before place: Int, _ text: FoldedText, _ count: Int) -> Bool {
    if text.at(place - 1) == 0x7B2C { return count <= 6 }  // 第
    var end = place
    if text.kind(end - 1) == .space { end -= 1 }
    if count <= 7, Units.money.ending(text.scalars, before: end, longest: 3) != nil { return true }
    if count <= 6, text.kind(end - 1) == .latin || [0x2F, 0x2D].contains(text.at(end - 1)) {
      return standard(before: end, text)
    }
    return false
  }

  /// Letters of a law or standard before a number: GB 50118, DB43/T 1004.
  private static func standard(before place: Int, _ text: FoldedText) -> Bool {
    var end = place
    while [0x2F, 0x2D, 0x54].contains(text.at(end - 1)), place - end < 3 { end -= 1 }
    var start = end
    while start > 0, text.kind(start - 1) == .latin, end - start < 6 { start -= 1 }
    return Units.standards.exact(text.scalars, start..<end) != nil
      || Units.standards.exact(text.scalars, start..<min(place, text.count)) != nil
  }

  /// 100-200元, 90--144平: the unit stands for both.
  private static func rangeEnd(after group: Range<Int>, _ text: FoldedText, _ digits: DigitStream) -> Int? {
    let end = group.upperBound
    guard end < digits.count, digits.position(end) - digits.position(end - 1) <= 3, digits.gaps[end] == .tight else {
      return nil
    }
    let place = digits.position(end - 1) + 1
    guard text.at(place) == 0x2D || text.at(place) == 0x2F else { return nil }
    var last = Self.group(from: end, digits)
    guard last.count <= 6, group.count <= 6 else { return nil }
    if let part = next(after: last, marks: [0x2E], text, digits), part.count <= 3 { last = part }
    return hasUnit(after: last, text, digits) ? last.upperBound : nil
  }

  /// A government document's number: 〔2019〕12号, 2013年第5号.
  private static func isDocument(_ group: Range<Int>, _ text: FoldedText, _ digits: DigitStream) -> Bool {
    let first = digits.position(group.lowerBound)
    let after = digits.position(group.upperBound - 1) + 1
    guard group.count <= 5, text.at(after) == 0x53F7 else { return false }
    return text.kind(first - 1) == .close && text.kind(first - 2) == .digit
  }
}
