import Casework
import Templates

/// Says how long something took, in working days or hours of the portal's office, or in calendar days.
struct DurationWording: Sendable {
  private let secondsPerDay: Int
  private let days: String
  private let hours: String
  private let minutes: String
  private let calendarDays: String

  /// Reads the wording once.
  ///
  /// - Throws: ``TemplateError`` where an entry is missing.
  init(_ templates: TemplateSet, calendar: WorkingCalendar) throws(TemplateError) {
    secondsPerDay = max(1, calendar.secondsPerDay)
    days = try templates.wording("duration.days", [("days", Self.mark)])
    hours = try templates.wording("duration.hours", [("hours", Self.mark)])
    minutes = try templates.wording("duration.minutes", [("minutes", Self.mark)])
    calendarDays = try templates.wording("duration.calendar-days", [("days", Self.mark)])
  }

  /// Working time in seconds, to a tenth of a day or hour.
  func text(_ seconds: Int) -> String {
    if seconds >= secondsPerDay { return insert(tenths(seconds, of: secondsPerDay), into: days) }
    if seconds >= 3600 { return insert(tenths(seconds, of: 3600), into: hours) }
    return insert(String((seconds + 59) / 60), into: minutes)
  }

  /// Time by the calendar in seconds, in whole days, at least one.
  func calendarText(_ seconds: Int64) -> String {
    insert(String(max(1, (seconds + 86_399) / 86_400)), into: calendarDays)
  }

  private static let mark = "\u{1}"

  private func tenths(_ seconds: Int, of whole: Int) -> String {
    let tenths = (seconds * 10 + whole / 2) / whole
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  private func insert(_ number: String, into sentence: String) -> String {
    let parts = sentence.split(separator: Character(Self.mark), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? parts[0] + number + parts[1] : sentence + number
  }
}
