internal import Casework
internal import SQLite

/// What deadlines are computed from, as the store has it.
struct Rules {
  let offset: UTCOffset
  let limits: TimeLimits
  let calendar: WorkingCalendar

  /// When a step is due; nil where no limit holds, and where the calendar does not reach: a case is not turned away
  /// because next year's holidays are not announced.
  func due(
    _ step: TimeLimit.Step, kind: Kind, category: String?, flags: Set<TimeLimit.Flag>, from start: Timestamp
  ) -> Timestamp? {
    guard let limit = limits.limit(on: step, kind: kind, category: category ?? "", flags: flags) else { return nil }
    return try? calendar.deadline(limit.amount, limit.measure, from: start)
  }
}

extension CaseStore {
  /// The rules; with a moment given, the calendar reaches over that year and the next only.
  func rules(from moment: Timestamp? = nil) throws(StoreError) -> Rules {
    if let rulesOfTransaction { return rulesOfTransaction }
    let settings = try clockSettings()
    let year = moment.map { settings.offset.date($0).year }
    let years = (year.map { $0...($0 + 1) } ?? settings.years).clamped(to: settings.years)
    let calendar = WorkingCalendar(
      exceptions: try calendarDays(in: years), years: years, officeHours: settings.officeHours,
      offset: settings.offset)
    let limits = TimeLimits(try timeLimits(), categories: try categoryParents())
    return Rules(offset: settings.offset, limits: limits, calendar: calendar)
  }

  func timeLimits() throws(StoreError) -> [TimeLimit] {
    let query = try query("SELECT step, kind, category, flag, amount, measure FROM time_limits ORDER BY position")
    var limits: [TimeLimit] = []
    while try query.next() {
      guard let step = TimeLimit.Step(rawValue: query.string(0)),
        let measure = TimeLimit.Measure(rawValue: query.string(5))
      else { throw .unknownName(statement: "time_limits") }
      limits.append(
        TimeLimit(
          step: step, kind: query.optionalString(1).flatMap { Kind(rawValue: $0) },
          category: query.optionalString(2),
          flag: query.optionalString(3).flatMap { TimeLimit.Flag(rawValue: $0) }, amount: query.int(4),
          measure: measure))
    }
    return limits
  }

  func calendarDays(in years: ClosedRange<Int>) throws(StoreError) -> [CivilDate: Bool] {
    let query = try query("SELECT day, is_working FROM calendar_days WHERE day BETWEEN ?1 AND ?2")
    try query.bind(1, CivilDate(year: years.lowerBound, month: 1, day: 1).map { Int64($0.daysSince1970) })
    try query.bind(2, CivilDate(year: years.upperBound, month: 12, day: 31).map { Int64($0.daysSince1970) })
    var days: [CivilDate: Bool] = [:]
    while try query.next() { days[CivilDate(daysSince1970: Int32(query.int64(0)))] = query.bool(1) }
    return days
  }

  private func categoryParents() throws(StoreError) -> [Category] {
    let query = try query(
      "SELECT child.code, parent.code FROM categories child JOIN categories parent ON parent.id = child.parent_id")
    var categories: [Category] = []
    while try query.next() {
      categories.append(Category(code: query.string(0), name: "", parent: query.string(1)))
    }
    return categories
  }
}
