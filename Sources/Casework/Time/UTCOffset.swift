/// A portal's time zone: a fixed distance to UTC.
///
/// China has kept one offset without summer time since 1992, so a portal needs no zone database.
public struct UTCOffset: Hashable, Sendable, CustomStringConvertible {
  /// Minutes east of UTC.
  public let minutes: Int

  /// An offset in minutes east of UTC; nil beyond ±14 hours.
  public init?(minutes: Int) {
    guard abs(minutes) <= 14 * 60 else { return nil }
    self.minutes = minutes
  }

  private init(known minutes: Int) {
    self.minutes = minutes
  }

  /// China Standard Time, UTC+08:00 (GB/T 7408.1: 北京时间).
  public static let china = UTCOffset(known: 8 * 60)

  /// An offset from `+08:00` or `-03:30`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count == 6, scalars[0] == "+" || scalars[0] == "-", scalars[3] == ":" else { return nil }
    let digits = [1, 2, 4, 5].compactMap { scalars[$0].asciiDigit }
    guard digits.count == 4, digits[2] < 6 else { return nil }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    self.init(minutes: scalars[0] == "-" ? -minutes : minutes)
  }

  /// `+08:00`.
  public var description: String {
    let size = abs(minutes)
    return "\(minutes < 0 ? "-" : "+")\(zeroPadded(size / 60, 2)):\(zeroPadded(size % 60, 2))"
  }

  /// The day and the second of that day (0–86,399) at a moment.
  public func civil(_ moment: Timestamp) -> (date: CivilDate, secondOfDay: Int) {
    let local = moment.seconds + Int64(minutes) * 60
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (CivilDate(daysSince1970: Int32(day)), Int(local - day * 86_400))
  }

  /// The day at a moment.
  public func date(_ moment: Timestamp) -> CivilDate { civil(moment).date }

  /// The moment at a second (0–86,400) of a day.
  public func moment(_ date: CivilDate, secondOfDay: Int = 0) -> Timestamp {
    Timestamp(seconds: Int64(date.daysSince1970) * 86_400 + Int64(secondOfDay) - Int64(minutes) * 60)
  }

  /// `2026-11-21T09:05:00+08:00` (RFC 3339).
  public func rfc3339(_ moment: Timestamp) -> String {
    let (date, second) = civil(moment)
    return "\(date)T\(clock(second)):\(zeroPadded(second % 60, 2))\(description)"
  }

  /// `2026-11-21 09:05`.
  public func dayAndMinute(_ moment: Timestamp) -> String {
    let (date, second) = civil(moment)
    return "\(date) \(clock(second))"
  }

  private func clock(_ second: Int) -> String {
    "\(zeroPadded(second / 3600, 2)):\(zeroPadded(second / 60 % 60, 2))"
  }
}
