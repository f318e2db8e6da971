import Casework
import Testing

@Suite("Civil dates")
struct CivilDateTests {
  @Test("a leap day exists in leap years only")
  func leapDays() {
    #expect(CivilDate(year: 2024, month: 2, day: 29)?.description == "2024-02-29")
    #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2100, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
  }

  @Test("every day of 400 years comes back from its components and follows the day before")
  func roundTrip() throws {
    let first = try #require(CivilDate(year: 1801, month: 1, day: 1))
    var weekday = first.weekday
    for day in 0..<146_097 {
      let date = first + day
      let parts = date.components
      #expect(CivilDate(year: parts.year, month: parts.month, day: parts.day) == date)
      #expect(date.weekday == weekday)
      weekday = weekday % 7 + 1
    }
  }

  @Test("1970-01-01 is day 0 and a Thursday")
  func epoch() throws {
    let epoch = try #require(CivilDate("1970-01-01"))
    #expect(epoch.daysSince1970 == 0)
    #expect(epoch.weekday == 4)
  }

  @Test(
    "dates are read as Excel, WPS and people write them",
    arguments: ["2026-11-02", "2026/11/2", "2026-11-2", "2026年11月2日"])
  func written(text: String) {
    #expect(CivilDate(text)?.description == "2026-11-02")
  }

  @Test("what is no date is not read as one", arguments: ["", "2026", "2026-13-01", "2026-11-31", "20261102", "二〇二六"])
  func notDates(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test("a moment before midnight in UTC is the next day in China")
  func offset() throws {
    let moment = Timestamp(seconds: 1_767_196_799)  // 2025-12-31T15:59:59Z
    #expect(UTCOffset.china.rfc3339(moment) == "2025-12-31T23:59:59+08:00")
    #expect(UTCOffset.china.rfc3339(moment + 1) == "2026-01-01T00:00:00+08:00")
    let west = try #require(UTCOffset("-03:30"))
    #expect(west.rfc3339(moment) == "2025-12-31T12:29:59-03:30")
    #expect(UTCOffset("+8:00") == nil)
    #expect(UTCOffset("+15:00") == nil)
  }

  @Test("months run on over the year's end")
  func months() throws {
    let december = try #require(CivilMonth(year: 2025, month: 12))
    #expect(december.next.description == "2026-01")
    #expect(december.next.previous == december)
    #expect(CivilMonth("2026-11")?.firstDay.description == "2026-11-01")
  }
}
