internal import Casework

/// The reading of a date from left to right.
struct MomentScan {
  /// The text in half width, without white space around it.
  let all: [Unicode.Scalar]
  private var index = 0

  init(_ text: some StringProtocol) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in HeadingText.trimmed(text).unicodeScalars { scalars.append(HeadingText.halfWidth(scalar)) }
    all = scalars
  }

  var isAtEnd: Bool { index == all.count }

  /// Year, month and day.
  mutating func date() -> CivilDate? {
    guard let year = number(digits: 4...4), pass("-/.年"), let month = number(), pass("-/.月"), let day = number()
    else { return nil }
    _ = pass("日号")
    return CivilDate(year: year, month: month, day: day)
  }

  /// A time of day as it was found.
  enum Clock {
    case none
    /// A second of the day (0–86,400).
    case second(Int)
    /// A time that no day has.
    case impossible
  }

  /// The time of day.
  mutating func clock() -> Clock {
    let start = index
    passBlanks()
    if pass("Tt") { passBlanks() }
    let half = halfOfDay()
    guard let hour = number(), pass(":时点") else {
      index = start
      return .none
    }
    let minute = number() ?? 0
    let second = pass(":分") ? number() ?? 0 : 0
    _ = pass("秒")
    if pass(".,") { _ = number(digits: 1...9) }
    passBlanks()
    return Self.second(hour: hour, minute: minute, second: second, half: half ?? halfOfDay()).map(Clock.second)
      ?? .impossible
  }

  /// The zone that is written, or the one to be taken otherwise; nil where one is written that does not exist.
  mutating func zone(otherwise offset: UTCOffset) -> UTCOffset? {
    if pass("Zz") { return UTCOffset(minutes: 0) }
    guard let sign = current, sign == "+" || sign == "-" else { return offset }
    index += 1
    guard let hours = number(digits: 2...2) else { return nil }
    _ = pass(":")
    let minutes = number(digits: 2...2) ?? 0
    return minutes < 60 ? UTCOffset(minutes: (hours * 60 + minutes) * (sign == "-" ? -1 : 1)) : nil
  }

  /// A time of day in seconds; nil where there is none such.
  static func second(hour: Int, minute: Int, second: Int, half: Half? = nil) -> Int? {
    guard minute < 60, second < 60 else { return nil }
    switch half {
    case nil: return hour < 24 || hour == 24 && minute + second == 0 ? hour * 3600 + minute * 60 + second : nil
    // 12 AM is midnight and 12 PM noon; 下午14时 is written too.
    case .first: return hour <= 12 ? hour % 12 * 3600 + minute * 60 + second : nil
    case .second: return hour < 24 ? (hour < 12 ? hour + 12 : hour) * 3600 + minute * 60 + second : nil
    }
  }

  enum Half {
    case first
    case second
  }

  private mutating func halfOfDay() -> Half? {
    let words: [(String, Half)] = [
      ("上午", .first), ("凌晨", .first), ("早上", .first), ("下午", .second), ("晚上", .second), ("AM", .first),
      ("am", .first), ("PM", .second), ("pm", .second),
    ]
    for (word, half) in words where all[index...].starts(with: word.unicodeScalars) {
      index += word.unicodeScalars.count
      passBlanks()
      return half
    }
    return nil
  }

  private var current: Unicode.Scalar? { index < all.count ? all[index] : nil }

  private mutating func passBlanks() {
    while let scalar = current, HeadingText.isBlank(scalar) { index += 1 }
  }

  private mutating func pass(_ marks: String) -> Bool {
    guard let scalar = current, marks.unicodeScalars.contains(scalar) else { return false }
    index += 1
    return true
  }

  private mutating func number(digits: ClosedRange<Int> = 1...2) -> Int? {
    let start = index
    var value = 0
    while let scalar = current, ("0"..."9").contains(scalar), index - start < digits.upperBound {
      value = value * 10 + Int(scalar.value) - 48
      index += 1
    }
    return index - start >= digits.lowerBound ? value : nil
  }
}
