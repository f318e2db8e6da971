internal import Casework

/// Moments as W3C “Date and Time Formats” has them, with a zone.
enum W3CTime {
  /// Reads a moment, such as `2026-11-16T09:00:00+08:00` or `…Z`; a fraction of a second is passed over. In a query a `+` may have become
  /// a space.
  static func read(_ text: String) -> Timestamp? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = CivilDate(parts[0]), (1970...2999).contains(day.year) else { return nil }
    let clock = parts[1].prefix { $0.isNumber || $0 == ":" }
    let rest = parts[1].dropFirst(clock.count).drop { $0 == "." || $0.isNumber }
    let numbers = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count), numbers.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    let values = numbers.compactMap { Int($0) }
    guard values.count == numbers.count, values[0] < 24, values[1] < 60, values.last.map({ $0 <= 60 }) == true,
      let offset = zone(String(rest))
    else { return nil }
    return offset.moment(day, secondOfDay: values[0] * 3600 + values[1] * 60 + (values.count > 2 ? values[2] : 0))
  }

  private static func zone(_ text: String) -> UTCOffset? {
    if text == "Z" { return UTCOffset(minutes: 0) }
    return UTCOffset(text.hasPrefix(" ") ? "+" + text.dropFirst() : text)
  }

  /// The beginning of a moment's day: dates are published by day.
  static func day(_ moment: Timestamp, _ offset: UTCOffset) -> String {
    offset.rfc3339(offset.moment(offset.date(moment)))
  }
}
