/// A day of the proleptic Gregorian calendar, kept as days since 1970-01-01.
///
/// The arithmetic is Howard Hinnant's `days_from_civil` and `civil_from_days`
/// (“chrono-Compatible Low-Level Date Algorithms”), exact for every `Int32` day.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public var daysSince1970: Int32

  /// A day from its distance to 1970-01-01 in days.
  public init(daysSince1970: Int32) {
    self.daysSince1970 = daysSince1970
  }

  /// A day from year, month (1–12) and day of month; nil where no such day exists (2023-02-29).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// A day from `2026-11-21`, `2026/11/21`, `2026-1-2` or `2026年1月2日`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var numbers: [Int] = []
    var current: Int?
    for scalar in text.unicodeScalars {
      if let digit = scalar.asciiDigit {
        let grown = (current ?? 0) * 10 + digit
        guard grown <= 9999 else { return nil }
        current = grown
      } else {
        guard let number = current, "-/年月日".unicodeScalars.contains(scalar) else { return nil }
        numbers.append(number)
        current = nil
      }
    }
    if let number = current { numbers.append(number) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Year, month (1–12) and day of month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSince1970) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// ISO 8601 day of the week: Monday is 1, Sunday is 7.
  public var weekday: Int {
    let shifted = (Int(daysSince1970) + 3) % 7
    return (shifted + 7) % 7 + 1
  }

  /// The month this day is in.
  public var month: CivilMonth {
    let parts = components
    return CivilMonth(unchecked: parts.year, parts.month)
  }

  /// The year this day is in.
  public var year: Int { components.year }

  /// `2026-11-21` (ISO 8601).
  public var description: String {
    let parts = components
    return "\(zeroPadded(parts.year, 4))-\(zeroPadded(parts.month, 2))-\(zeroPadded(parts.day, 2))"
  }

  /// Earlier days come first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.daysSince1970 < right.daysSince1970 }

  /// The day a number of days later.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(daysSince1970: date.daysSince1970 + Int32(days))
  }

  /// Days in a month (1–12) of a year.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: CustomStringConvertible {}

/// A non-negative number with leading zeros up to a width.
func zeroPadded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Unicode.Scalar {
  /// The value of an ASCII digit; nil for every other scalar.
  var asciiDigit: Int? { ("0"..."9").contains(self) ? Int(value) - 48 : nil }
}
