/// Working days and office hours of a portal: Monday to Friday, less the holidays, plus the make-up days (放假调休).
public struct WorkingCalendar: Sendable {
  /// The portal's time zone.
  public let offset: UTCOffset
  /// Office hours of a working day, in seconds of the day, in order, without overlap.
  public let officeHours: [Range<Int>]
  /// Working seconds of one working day.
  public let secondsPerDay: Int
  private let firstYear: Int
  private let firstDay: Int32
  /// Working days before day i, counted from `firstDay`; one entry more than there are days.
  private let workingDaysBefore: [Int32]

  /// A calendar over a run of years.
  ///
  /// - Parameters:
  ///   - exceptions: days that are not as their weekday says: true for a make-up working day, false for a holiday.
  ///   - years: the years for which the official holidays are known; other years are an error, not a guess.
  ///   - officeHours: spans of the working day in seconds of the day, in order, without overlap.
  ///   - offset: the portal's time zone.
  public init(exceptions: [CivilDate: Bool], years: ClosedRange<Int>, officeHours: [Range<Int>], offset: UTCOffset) {
    self.offset = offset
    self.officeHours = officeHours
    secondsPerDay = officeHours.reduce(0) { $0 + $1.count }
    firstYear = years.lowerBound
    let start = CivilDate(year: years.lowerBound, month: 1, day: 1)?.daysSince1970 ?? 0
    let end = CivilDate(year: years.upperBound, month: 12, day: 31)?.daysSince1970 ?? start
    firstDay = start
    let weekday = Int32(CivilDate(daysSince1970: start).weekday)
    var isWorking = (0...max(0, end - start)).map { (weekday - 1 + $0) % 7 < 5 }
    for (date, works) in exceptions where isWorking.indices.contains(Int(date.daysSince1970 - start)) {
      isWorking[Int(date.daysSince1970 - start)] = works
    }
    var total: Int32 = 0
    workingDaysBefore =
      [0]
      + isWorking.map { works in
        total += works ? 1 : 0
        return total
      }
  }

  /// Whether a day is worked.
  ///
  /// - Throws: ``CalendarGap`` for a day of a year the calendar does not know.
  public func isWorkingDay(_ date: CivilDate) throws(CalendarGap) -> Bool {
    let index = try index(of: date)
    return workingDaysBefore[index + 1] > workingDaysBefore[index]
  }

  /// Seconds within office hours between two moments; 0 where the second is not later.
  ///
  /// - Throws: ``CalendarGap`` where either moment lies in a year the calendar does not know.
  public func workingSeconds(from start: Timestamp, to end: Timestamp) throws(CalendarGap) -> Int {
    guard end > start else { return 0 }
    return try workingSecondsUntil(end) - workingSecondsUntil(start)
  }

  /// The moment an amount of a measure ends that starts at a moment.
  ///
  /// - Throws: ``CalendarGap`` where it ends in a year the calendar does not know.
  public func deadline(
    _ amount: Int, _ measure: TimeLimit.Measure, from start: Timestamp
  ) throws(CalendarGap) -> Timestamp {
    switch measure {
    case .minutes: start + Int64(amount) * 60
    case .workingMinutes: try after(workingSeconds: amount * 60, from: start)
    case .workingHours: try after(workingSeconds: amount * 3600, from: start)
    case .workingDays: try endOfWorkingDay(amount, after: offset.date(start))
    case .calendarDays: offset.moment(offset.date(start) + (amount + 1))
    }
  }

  /// A moment put off by the working time between two others.
  ///
  /// - Throws: ``CalendarGap`` where one of them lies in a year the calendar does not know.
  public func moved(
    _ moment: Timestamp, byWorkingTimeFrom start: Timestamp, to end: Timestamp
  ) throws(CalendarGap) -> Timestamp {
    let seconds = try workingSeconds(from: start, to: end)
    return seconds == 0 ? moment : try after(workingSeconds: seconds, from: moment)
  }

  private func endOfWorkingDay(_ count: Int, after start: CivilDate) throws(CalendarGap) -> Timestamp {
    var date = start
    var left = count
    while left > 0 {
      date = date + 1
      if try isWorkingDay(date) { left -= 1 }
    }
    return offset.moment(date, secondOfDay: officeHours.last?.upperBound ?? 86_400)
  }

  private func after(workingSeconds: Int, from start: Timestamp) throws(CalendarGap) -> Timestamp {
    guard secondsPerDay > 0 else { return start }
    var (date, second) = offset.civil(start)
    var left = workingSeconds
    while true {
      if try isWorkingDay(date) {
        for span in officeHours where span.upperBound > second {
          let from = max(span.lowerBound, second)
          if left <= span.upperBound - from { return offset.moment(date, secondOfDay: from + left) }
          left -= span.upperBound - from
        }
      }
      date = date + 1
      second = 0
    }
  }

  private func workingSecondsUntil(_ moment: Timestamp) throws(CalendarGap) -> Int {
    let (date, second) = offset.civil(moment)
    let index = try index(of: date)
    let whole = Int(workingDaysBefore[index]) * secondsPerDay
    guard workingDaysBefore[index + 1] > workingDaysBefore[index] else { return whole }
    return officeHours.reduce(whole) { $0 + max(0, min(second, $1.upperBound) - $1.lowerBound) }
  }

  private func index(of date: CivilDate) throws(CalendarGap) -> Int {
    let index = Int(date.daysSince1970 - firstDay)
    guard index >= 0, index < workingDaysBefore.count - 1 else { throw CalendarGap(year: date.year) }
    return index
  }
}

/// A year whose holidays the calendar does not know: nothing is counted on a guess.
public struct CalendarGap: Error, Hashable, Sendable, CustomStringConvertible {
  /// The year without data.
  public let year: Int

  /// A gap in a year.
  public init(year: Int) {
    self.year = year
  }

  /// What is missing and where to add it.
  public var description: String {
    "The working calendar has no holidays for \(year). Add that year's official days to content/calendar.csv."
  }
}
