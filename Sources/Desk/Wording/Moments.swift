internal import CaseStore
internal import Casework

/// Moments and what is left until them, as short as a list needs them.
struct Moments {
  let maker: PageMaker
  let clock: DeskClock
  let now: Timestamp

  /// `11-20 17:30`; with the year where it is another one.
  func short(_ moment: Timestamp) -> String {
    let date = clock.offset.date(moment)
    let day = date.year == clock.offset.date(now).year ? String(date.description.dropFirst(5)) : date.description
    return "\(day) \(time(moment))"
  }

  /// `2026-11-20 17:30`, as spreadsheets read it.
  func full(_ moment: Timestamp) -> String { "\(day(moment)) \(time(moment))" }

  /// `2026-11-20`.
  func day(_ moment: Timestamp) -> String { clock.offset.date(moment).description }

  /// How long until a deadline, or how long past it; in working time where it has any.
  func left(until due: Timestamp) throws(Failure) -> String {
    let isLate = due < now
    let (from, to) = isLate ? (due, now) : (now, due)
    let working = (try? clock.calendar.workingSeconds(from: from, to: to)) ?? 0
    let perDay = clock.calendar.secondsPerDay
    let (count, unit) =
      working == 0 || perDay == 0
      ? amount(Int(to - from), day: 86_400, "calendar-day") : amount(working, day: perDay, "day")
    return try maker.say("desk.\(isLate ? "late" : "left").\(unit)", ("count", String(count)))
  }

  func urgency(_ due: Timestamp?) -> Urgency {
    Urgency(due: due, at: now, warningBefore: clock.automatic.warnsBefore, calendar: clock.calendar)
  }

  private func time(_ moment: Timestamp) -> String {
    let minutes = clock.offset.civil(moment).1 / 60
    return "\(minutes < 600 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  private func amount(_ seconds: Int, day: Int, _ name: String) -> (Int, String) {
    if seconds >= day { return (seconds / day, name) }
    return seconds >= 3600 ? (seconds / 3600, "hour") : (max(1, seconds / 60), "minute")
  }
}

extension Urgency {
  /// The class of the style.
  var style: String {
    switch self {
    case .calm: ""
    case .amber: "soon"
    case .red: "late"
    }
  }
}
