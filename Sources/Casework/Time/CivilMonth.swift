/// A month of a year.
public struct CivilMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1–9999.
  public let year: Int
  /// The month, 1–12.
  public let month: Int

  init(unchecked year: Int, _ month: Int) {
    self.year = year
    self.month = month
  }

  /// A month from year and month (1–12); nil where no such month exists.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(unchecked: year, month)
  }

  /// A month from `2026-11`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard let date = CivilDate("\(text)-1") else { return nil }
    self = date.month
  }

  /// The first day of the month.
  public var firstDay: CivilDate { CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSince1970: 0) }

  /// The month after this one.
  public var next: CivilMonth {
    month == 12 ? CivilMonth(unchecked: year + 1, 1) : CivilMonth(unchecked: year, month + 1)
  }

  /// The month before this one.
  public var previous: CivilMonth {
    month == 1 ? CivilMonth(unchecked: year - 1, 12) : CivilMonth(unchecked: year, month - 1)
  }

  /// `2026-11` (ISO 8601).
  public var description: String { "\(zeroPadded(year, 4))-\(zeroPadded(month, 2))" }

  /// Earlier months come first.
  public static func < (left: CivilMonth, right: CivilMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
