import Casework
import Templates

/// Says how long something took, in working days or hours of the portal's office, or in calendar days.
struct DurationWording: Sendable {
  private let secondsPerDay: Int
  private let days: Sentence
  private let hours: Sentence
  private let minutes: Sentence
  private let calendarDays: Sentence

  /// Reads the wording once.
  ///
  /// - Throws: ``TemplateError`` where an entry is missing.
  init(_ templates: TemplateSet, calendar: WorkingCalendar) throws(TemplateError) {
    secondsPerDay = max(1, calendar.secondsPerDay)
    days = try Sentence(templates, "duration.days", of: "days")
    hours = try Sentence(templates, "duration.hours", of: "hours")
    minutes = try Sentence(templates, "duration.minutes", of: "minutes")
    calendarDays = try Sentence(templates, "duration.calendar-days", of: "days")
  }

  /// Working time in seconds, to a tenth of a day or hour.
  func text(_ seconds: Int) -> String {
    if seconds >= secondsPerDay { return days.with(tenths(seconds, of: secondsPerDay)) }
    if seconds >= 3600 { return hours.with(tenths(seconds, of: 3600)) }
    return minutes.with(String((seconds + 59) / 60))
  }

  /// Time by the calendar in seconds, in whole days, at least one.
  func calendarText(_ seconds: Int64) -> String {
    calendarDays.with(String(max(1, (seconds + 86_399) / 86_400)))
  }

  private func tenths(_ seconds: Int, of whole: Int) -> String {
    let tenths = (seconds * 10 + whole / 2) / whole
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}

/// A sentence with one number in it, taken apart once.
private struct Sentence: Sendable {
  private static let mark: Character = "\u{1}"
  private let before: String
  private let after: String

  init(_ templates: TemplateSet, _ key: String, of name: String) throws(TemplateError) {
    let parts = try templates.wording(key, [(name, String(Self.mark))])
      .split(separator: Self.mark, maxSplits: 1, omittingEmptySubsequences: false)
    before = String(parts[0])
    after = parts.count > 1 ? String(parts[1]) : ""
  }

  func with(_ number: String) -> String { before + number + after }
}
