import Casework

/// Moments as people and programs write them.
enum MomentText {
  /// A moment from `2026-11-21 09:05`, `2026-11-21T09:05:30`, either with `Z` or `+08:00` behind it, in the portal's time
  /// zone where it has none; nil for anything else.
  static func moment(_ text: String, in offset: UTCOffset) -> Timestamp? {
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }
    guard parts.count == 2, let day = CivilDate(parts[0]) else { return nil }
    let (clock, zone) = split(parts[1])
    guard let second = secondOfDay(clock) else { return nil }
    if zone.isEmpty { return offset.moment(day, secondOfDay: second) }
    return (zone == "Z" ? UTCOffset(minutes: 0) : UTCOffset(zone))?.moment(day, secondOfDay: second)
  }

  /// The moment something lasts until: a moment, or the end of a day.
  static func end(_ text: String, in offset: UTCOffset) -> Timestamp? {
    moment(text, in: offset) ?? CivilDate(text).map { offset.moment($0 + 1) }
  }

  private static func split(_ text: Substring) -> (clock: Substring, zone: Substring) {
    guard let start = text.firstIndex(where: { "Z+-".contains($0) }) else { return (text, "") }
    return (text[..<start], text[start...])
  }

  private static func secondOfDay(_ clock: Substring) -> Int? {
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    guard (2...3).contains(fields.count), numbers.count == fields.count else { return nil }
    let (hour, minute, second) = (numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 0)
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    return hour * 3600 + minute * 60 + second
  }
}
