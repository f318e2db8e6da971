import Casework

/// The counts of a run of months.
struct Trend: Sendable {
  /// One month's counts.
  struct Month: Sendable {
    let month: CivilMonth
    var tally: Tally
  }

  /// Oldest first, without gaps.
  private(set) var months: [Month]

  init(months: [CivilMonth], offset: UTCOffset, cutOff: Timestamp) {
    self.months = months.map {
      Month(month: $0, tally: Tally(period: Period($0, offset: offset), cutOff: cutOff))
    }
  }

  /// Counts a case in every month it was part of: from its report to its answer or rating, or to the latest month.
  mutating func add(_ facts: CaseFacts) {
    guard let first = months.first else { return }
    let start = max(facts.receivedAt, first.tally.period.start)
    let end = facts.state.isExcluded ? facts.events.last?.at ?? facts.receivedAt : facts.ratedAt ?? facts.answeredAt
    for position in months.indices.reversed() {
      let period = months[position].tally.period
      if let end, period.start > end { continue }
      guard period.end > start else { return }
      months[position].tally.add(facts)
    }
  }

  /// Counts in every month what happened while a unit had a case that another one has by now.
  mutating func add(former events: [CountedEvent], of state: CaseState) {
    for position in months.indices { months[position].tally.add(former: events, of: state) }
  }

  /// The latest months, oldest first.
  func latest(_ count: Int) -> ArraySlice<Month> { months.suffix(count) }
}
