import Casework

/// What is counted for one place, unit, category or the portal.
struct NodeFigures: Sendable {
  /// The counts over all time.
  var tally: Tally
  /// How long answers took, in seconds of working time.
  var timeUsed = Durations()
  /// The counts month by month, oldest first.
  var trend: Trend
  /// The counts year by year; none where only recent months are counted.
  var years: Years

  init(cutOff: Timestamp, months: [CivilMonth], years: [CivilMonth] = [], offset: UTCOffset) {
    tally = Tally(cutOff: cutOff)
    trend = Trend(months: months, offset: offset, cutOff: cutOff)
    self.years = Years(months: years, offset: offset, cutOff: cutOff)
  }

  mutating func add(_ facts: CaseFacts, seconds: Int?) {
    tally.add(facts)
    if let seconds { timeUsed.add(seconds: seconds) }
    trend.add(facts)
    years.add(facts)
  }

  /// Counts what happened while the unit had a case that another one has by now.
  mutating func add(former events: [CountedEvent], of state: CaseState) {
    tally.add(former: events, of: state)
    trend.add(former: events, of: state)
    years.add(former: events, of: state)
  }
}
