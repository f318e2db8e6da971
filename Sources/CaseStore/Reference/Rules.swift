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
    _ step: TimeLimit.Step, kind: Kind, category: String?, channel: Channel, flags: Set<TimeLimit.Flag>,
    from start: Timestamp
  ) -> Timestamp? {
    guard
      let limit = limits.limit(
        on: step, kind: kind, category: category ?? "", channel: channel, flags: flags)
    else { return nil }
    return try? calendar.deadline(limit.amount, limit.measure, from: start)
  }
}

extension CaseStore {
  /// The rules in full; those of the open bulk transaction where there is one.
  func rules() throws(StoreError) -> Rules {
    if let bulk { return bulk.rules }
    let settings = try clockSettings()
    return try rules(settings, years: settings.years, since: .min, categories: try categoryParents())
  }

  /// As much of the rules as one report needs: its own category, and the calendar from its day to the end of the next
  /// year. The program that takes it was started for it alone.
  func rules(from moment: Timestamp, of category: Category?) throws(StoreError) -> Rules {
    if let bulk { return bulk.rules }
    let settings = try clockSettings()
    let day = settings.offset.date(moment)
    let years = (day.year...day.year + 1).clamped(to: settings.years)
    return try rules(settings, years: years, since: Int64(day.daysSince1970), categories: category.map { [$0] } ?? [])
  }

  private func rules(
    _ settings: ClockSettings, years: ClosedRange<Int>, since day: Int64, categories: [Category]
  ) throws(StoreError) -> Rules {
    let calendar = WorkingCalendar(
      exceptions: try calendarDays(since: day), years: years, officeHours: settings.officeHours,
      offset: settings.offset)
    return Rules(
      offset: settings.offset, limits: TimeLimits(try timeLimits(), categories: categories), calendar: calendar)
  }

  func timeLimits() throws(StoreError) -> [TimeLimit] {
    let query = try query(
      "SELECT step, kind, category, flag, amount, measure, channel FROM time_limits ORDER BY position")
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
          measure: measure, channel: query.optionalString(6).flatMap { Channel(rawValue: $0) }))
    }
    return limits
  }

  func calendarDays(since first: Int64 = .min) throws(StoreError) -> [CivilDate: Bool] {
    let query = try query("SELECT day, is_working FROM calendar_days WHERE day >= ?1")
    try query.bind(1, first)
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
