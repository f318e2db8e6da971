import Casework
import PortalContent

/// When reports come in, and when residents are awake.
struct ArrivalTimes: Sendable {
  private let days: WeightedChoice<CivilDate>
  private let hours: WeightedChoice<Int>
  private let offset: UTCOffset

  init(_ scenario: Scenario, _ calendar: WorkingCalendar) {
    offset = calendar.offset
    hours = WeightedChoice(scenario.hours.enumerated().map { ($0.offset, $0.element) })
    days = WeightedChoice(
      (0...Int(scenario.until.daysSince1970 - scenario.from.daysSince1970)).map { number in
        let day = scenario.from + number
        return (day, Self.weight(of: day, scenario.weekdays, calendar))
      })
  }

  /// A moment at which a report comes in.
  func draw(_ chance: inout SeededGenerator) -> Timestamp {
    moment(on: days.draw(&chance) ?? CivilDate(daysSince1970: 0), &chance)
  }

  /// A moment of a day, at an hour at which residents write.
  func moment(on day: CivilDate, _ chance: inout SeededGenerator) -> Timestamp {
    offset.moment(day, secondOfDay: (hours.draw(&chance) ?? 12) * 3600 + chance.below(3600))
  }

  /// A holiday is as busy as a Sunday, a make-up working day as a Monday.
  private static func weight(of day: CivilDate, _ weekdays: [Int], _ calendar: WorkingCalendar) -> Int {
    guard weekdays.count == 7 else { return 1 }
    let isWeekend = day.weekday > 5
    let isWorking = (try? calendar.isWorkingDay(day)) ?? !isWeekend
    if isWorking == isWeekend { return isWorking ? weekdays[0] : weekdays[6] }
    return weekdays[day.weekday - 1]
  }
}
