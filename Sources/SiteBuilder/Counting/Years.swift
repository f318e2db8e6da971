import Casework

/// The counts of whole years, oldest first.
struct Years: Sendable {
  /// One year's counts.
  struct Year: Sendable {
    let year: Int
    var tally: Tally
  }

  private(set) var years: [Year]

  /// The years that a run of months touches.
  init(months: [CivilMonth], offset: UTCOffset, cutOff: Timestamp) {
    guard let first = months.first?.year, let last = months.last?.year else {
      years = []
      return
    }
    years = (first...last).map { year in
      let period = Period(start: Self.start(of: year, offset), end: Self.start(of: year + 1, offset))
      return Year(year: year, tally: Tally(period: period, cutOff: cutOff))
    }
  }

  /// Counts a case in every year it was part of.
  mutating func add(_ facts: CaseFacts) {
    for position in years.indices { years[position].tally.add(facts) }
  }

  /// Counts in every year what happened while a unit had a case that another one has by now.
  mutating func add(former events: [CountedEvent], of state: CaseState) {
    for position in years.indices { years[position].tally.add(former: events, of: state) }
  }

  private static func start(of year: Int, _ offset: UTCOffset) -> Timestamp {
    offset.moment(CivilDate(year: year, month: 1, day: 1) ?? CivilDate(daysSince1970: 0))
  }
}
