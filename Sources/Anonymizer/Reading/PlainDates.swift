extension PlainNumbers {
  private static let dateMarks: [UInt16] = [0x2D, 0x2F, 0x2E, 0x5E74, 0x6708]  // - / . 年 月
  private static let timeMarks: [UInt16] = [0x3A, 0x65F6, 0x70B9]  // : 时 点

  /// The end of a date or a range of years: 2019-4-25, 2019.04, 2019年4月25日, 2018-2019.
  static func date(from group: Range<Int>, _ text: FoldedText, _ digits: DigitStream) -> Int? {
    if group.count == 8, isCompactDate(group, digits), !isTailOfMobile(group, digits),
      !isLongNumberBefore(group, digits),
      !isLongNumberAfter(group.upperBound, digits)
    {
      return group.upperBound
    }
    guard group.count == 4, (1900...2099).contains(number(group, digits)), !isLongNumberBefore(group, digits) else {
      return nil
    }
    guard let month = next(after: group, marks: dateMarks, text, digits) else { return nil }
    if month.count == 4, (1900...2099).contains(number(month, digits)) {
      return isLongNumberAfter(month.upperBound, digits) ? nil : month.upperBound
    }
    guard month.count <= 2, (1...12).contains(number(month, digits)) else { return nil }
    guard let day = next(after: month, marks: dateMarks, text, digits), day.count <= 2,
      (1...31).contains(number(day, digits))
    else {
      return isLongNumberAfter(month.upperBound, digits) ? nil : month.upperBound
    }
    return isLongNumberAfter(day.upperBound, digits) ? nil : day.upperBound
  }

  /// The end of a time of day, with what follows up to seconds: 9:32:09, 14点30.
  static func time(from group: Range<Int>, _ text: FoldedText, _ digits: DigitStream) -> Int? {
    guard group.count <= 2, number(group, digits) <= 24, !isLongNumberBefore(group, digits),
      let minute = next(after: group, marks: timeMarks, text, digits), minute.count == 2, number(minute, digits) < 60
    else { return nil }
    guard let second = next(after: minute, marks: [0x3A], text, digits), second.count == 2 else {
      return isLongNumberAfter(minute.upperBound, digits) ? nil : minute.upperBound
    }
    return second.upperBound
  }

  /// 20190425.
  static func isCompactDate(_ group: Range<Int>, _ digits: DigitStream) -> Bool {
    let date = number(group, digits)
    return (1900...2099).contains(date / 10000) && (1...12).contains(date / 100 % 100) && (1...31).contains(date % 100)
      && group.allSatisfy(digits.isFigure)
  }

  /// 146 2010 0809 written 146（微信同号）20100809.
  private static func isTailOfMobile(_ group: Range<Int>, _ digits: DigitStream) -> Bool {
    let start = group.lowerBound
    guard start >= 3, digits.gaps[start] < .apart, digits.value(start - 3) == 1 else { return false }
    return digits.gaps[start - 1] == .none && digits.gaps[start - 2] == .none
      && (start == 3 || digits.gaps[start - 3] != .none)
  }

  /// Whether more digits of the same number seem to come before: a date inside an identity card number is no date.
  private static func isLongNumberBefore(_ group: Range<Int>, _ digits: DigitStream) -> Bool {
    let start = group.lowerBound
    guard start > 0, digits.gaps[start] == .tight || digits.gaps[start] == .list else { return false }
    guard digits.position(start) - digits.position(start - 1) == 2 else { return false }
    var count = 0
    var index = start - 1
    while index >= 0, count < 5 {
      count += 1
      if digits.gaps[index] > .none { break }
      index -= 1
    }
    return count >= 3
  }

  private static func isLongNumberAfter(_ end: Int, _ digits: DigitStream) -> Bool {
    guard end < digits.count, digits.gaps[end] == .tight, digits.position(end) - digits.position(end - 1) == 2 else {
      return false
    }
    let rest = group(from: end, digits)
    return rest.count == 3 || (rest.count > 4 && !(rest.count == 8 && isCompactDate(rest, digits)))
  }
}
