import Casework
import PortalContent

/// The days of a brief: what it counts, what it compares with, and the bars of its chart.
struct BriefSpan: Sendable {
  /// A chart has at least so many days.
  private static let leastDays = 7
  /// A chart has at most so many bars.
  private static let mostBars = 31

  /// From the first moment of the brief to the end of its last day.
  let period: Period
  /// The days before: the month before of a month, else as many days.
  let former: Period
  /// The first day of the chart.
  let firstBar: CivilDate
  /// How many days one bar stands for.
  let daysPerBar: Int
  /// How many bars there are.
  let barCount: Int
  /// How many days the brief is about.
  let days: Int

  /// Up to when is counted: what comes later does not change the brief.
  var cutOff: Timestamp { period.end }

  init(_ brief: Brief, offset: UTCOffset) {
    days = Int(brief.date.daysSince1970 - brief.from.daysSince1970) + 1
    period = Period(start: offset.moment(brief.from), end: offset.moment(brief.date + 1))
    let earlier =
      brief.kind == .monthly && brief.from == brief.date.month.firstDay
      ? (brief.from + -1).month.firstDay : brief.from + -days
    former = Period(start: offset.moment(earlier), end: period.start)
    let shown = max(days, Self.leastDays)
    firstBar = brief.date + (1 - shown)
    daysPerBar = (shown + Self.mostBars - 1) / Self.mostBars
    barCount = (shown + daysPerBar - 1) / daysPerBar
  }

  /// The bar that a day belongs to; nil for days outside the chart.
  func bar(of day: CivilDate) -> Int? {
    let distance = Int(day.daysSince1970 - firstBar.daysSince1970)
    return distance >= 0 && distance / daysPerBar < barCount ? distance / daysPerBar : nil
  }

  /// The first day of a bar.
  func day(ofBar bar: Int) -> CivilDate { firstBar + bar * daysPerBar }
}
