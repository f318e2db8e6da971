/// Numbers that identify nobody: dates, times, amounts, measures, articles of law, standards. They part the digits around them.
enum PlainNumbers {
  /// The digits, by index into the stream, of each plain number.
  static func find(in text: FoldedText, _ digits: DigitStream) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < digits.count {
      let group = group(from: start, digits)
      let end = date(from: group, text, digits) ?? time(from: group, text, digits) ?? amount(from: group, text, digits)
      if let end {
        found.append(start..<end)
        start = end
      } else {
        start = group.upperBound
      }
    }
    return found
  }

  /// The digits written without anything between them.
  static func group(from start: Int, _ digits: DigitStream) -> Range<Int> {
    var end = start + 1
    while end < digits.count, digits.gaps[end] == .none { end += 1 }
    return start..<end
  }

  /// The number that a short group spells.
  static func number(_ group: Range<Int>, _ digits: DigitStream) -> Int {
    guard group.count <= 8 else { return Int.max }
    return group.reduce(0) { $0 * 10 + Int(digits.value($1)) }
  }

  /// The group that follows after exactly one character out of `marks`.
  static func next(after group: Range<Int>, marks: [UInt16], _ text: FoldedText, _ digits: DigitStream) -> Range<Int>? {
    let end = group.upperBound
    guard end < digits.count else { return nil }
    let place = digits.position(end - 1) + 1
    guard digits.position(end) == place + 1, marks.contains(text.at(place)) else { return nil }
    return Self.group(from: end, digits)
  }
}
