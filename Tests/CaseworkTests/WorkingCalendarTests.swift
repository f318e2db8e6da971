import Casework
import Testing

@Suite("Working days and deadlines")
struct WorkingCalendarTests {
  /// New Year and National Day of 2026 as announced: 4 January is a make-up Sunday, 1–8 October are off, 10 October is worked.
  static let calendar: WorkingCalendar = {
    var exceptions: [CivilDate: Bool] = [:]
    for day in ["2026-01-01", "2026-01-02", "2026-01-03"] { exceptions[date(day)] = false }
    exceptions[date("2026-01-04")] = true
    for day in 1...8 { exceptions[date("2026-10-\(day)")] = false }
    exceptions[date("2026-10-10")] = true
    return WorkingCalendar(
      exceptions: exceptions, years: 2026...2026,
      officeHours: [8 * 3600 + 1800..<12 * 3600, 13 * 3600 + 1800..<17 * 3600 + 1800], offset: .china)
  }()

  static func date(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(daysSince1970: 0) }

  static func at(_ day: String, _ hour: Int, _ minute: Int = 0) -> Timestamp {
    UTCOffset.china.moment(date(day), secondOfDay: hour * 3600 + minute * 60)
  }

  @Test("a make-up Sunday is worked and a holiday is not")
  func makeUp() throws {
    #expect(try Self.calendar.isWorkingDay(Self.date("2026-01-04")))
    #expect(try !Self.calendar.isWorkingDay(Self.date("2026-01-02")))
    #expect(try Self.calendar.isWorkingDay(Self.date("2026-10-10")))
    #expect(try !Self.calendar.isWorkingDay(Self.date("2026-10-11")))
  }

  @Test("a year without data is an error that names it")
  func gap() {
    #expect(throws: CalendarGap(year: 2027)) { try Self.calendar.isWorkingDay(Self.date("2027-01-01")) }
    #expect(throws: CalendarGap(year: 2027)) {
      try Self.calendar.deadline(3, .workingDays, from: Self.at("2026-12-30", 10))
    }
    #expect(throws: CalendarGap(year: 2025)) {
      try Self.calendar.workingSeconds(from: Self.at("2025-12-31", 10), to: Self.at("2026-01-05", 10))
    }
  }

  @Test(
    "deadlines in each measure",
    arguments: [
      (1, TimeLimit.Measure.workingDays, at("2026-09-30", 10), at("2026-10-09", 17, 30)),
      (2, .workingDays, at("2026-09-30", 10), at("2026-10-10", 17, 30)),
      (3, .workingDays, at("2026-01-01", 9), at("2026-01-06", 17, 30)),
      (1, .calendarDays, at("2026-02-28", 23, 59), at("2026-03-02", 0)),
      (30, .minutes, at("2026-10-01", 23, 45), at("2026-10-02", 0, 15)),
      (15, .workingMinutes, at("2026-11-20", 17, 20), at("2026-11-23", 8, 35)),
      (2, .workingHours, at("2026-11-20", 11), at("2026-11-20", 14, 30)),
      (8, .workingHours, at("2026-11-21", 3), at("2026-11-24", 9)),
    ])
  func deadlines(amount: Int, measure: TimeLimit.Measure, start: Timestamp, end: Timestamp) throws {
    #expect(try Self.calendar.deadline(amount, measure, from: start) == end)
  }

  @Test("working time between two moments counts office hours only")
  func workingTime() throws {
    func hours(_ from: Timestamp, _ to: Timestamp) throws -> Double {
      Double(try Self.calendar.workingSeconds(from: from, to: to)) / 3600
    }
    #expect(try hours(Self.at("2026-11-20", 16), Self.at("2026-11-23", 10)) == 3)
    #expect(try hours(Self.at("2026-11-20", 11), Self.at("2026-11-20", 14)) == 1.5)
    #expect(try hours(Self.at("2026-11-21", 9), Self.at("2026-11-22", 20)) == 0)
    #expect(try hours(Self.at("2026-11-20", 14), Self.at("2026-11-20", 9)) == 0)
  }

  @Test("a deadline in working hours is exactly that much working time away, from any moment")
  func inverse() throws {
    var random = SeededGenerator(7)
    for _ in 0..<2_000 {
      let start = Self.at("2026-02-01", 0) + Int64.random(in: 0..<200 * 86_400, using: &random)
      let hours = Int.random(in: 1...60, using: &random)
      let end = try Self.calendar.deadline(hours, .workingHours, from: start)
      #expect(try Self.calendar.workingSeconds(from: start, to: end) == hours * 3600)
    }
  }
}

@Suite("Time limits")
struct TimeLimitsTests {
  private let limits = TimeLimits(
    [
      TimeLimit(step: .answer, amount: 5, measure: .workingDays),
      TimeLimit(step: .answer, kind: .consultation, amount: 1, measure: .workingDays),
      TimeLimit(step: .answer, category: "water", amount: 2, measure: .workingDays),
      TimeLimit(step: .answer, category: "water-off", amount: 4, measure: .workingHours),
      TimeLimit(step: .answer, flag: .joint, amount: 1, measure: .calendarDays),
      TimeLimit(step: .sign, amount: 15, measure: .minutes),
    ],
    categories: [Category(code: "water", name: "供水"), Category(code: "water-off", name: "停水", parent: "water")])

  @Test("the limit that says most about a case holds")
  func specific() {
    func amount(_ kind: Kind, _ category: String, _ flags: Set<TimeLimit.Flag> = []) -> Int? {
      limits.limit(on: .answer, kind: kind, category: category, flags: flags)?.amount
    }
    #expect(amount(.complaint, "roads") == 5)
    #expect(amount(.consultation, "roads") == 1)
    #expect(amount(.consultation, "water") == 2)
    #expect(amount(.consultation, "water-off") == 4)
    #expect(amount(.complaint, "water-off", [.joint]) == 1)
    #expect(limits.limit(on: .plan, kind: .complaint, category: "roads") == nil)
  }

  @Test("signing counts from the dispatch, the answer from the report")
  func starts() throws {
    let reported = WorkingCalendarTests.at("2026-11-20", 10)
    let dispatched = reported + 3600
    let due = try limits.deadlines(
      kind: .complaint, category: "roads", reported: reported, dispatched: dispatched,
      calendar: WorkingCalendarTests.calendar)
    #expect(due.sign == dispatched + 900)
    #expect(due.answer == WorkingCalendarTests.at("2026-11-27", 17, 30))
    #expect(due.contact == nil)
  }
}
