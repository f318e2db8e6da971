internal import Casework

/// A month's counts as they grow.
struct AppraisalCount {
  let period: Period
  let cutOff: Timestamp
  private(set) var counts: [String: AppraisalCounts] = [:]
  private(set) var exclusions: [ExcludedCase] = []
  /// The state of the case added last, where it is received in the month and no part of the rates.
  private(set) var lastExcluded: CaseState?
  private var lastUnit: String?
  private let empty: AppraisalCounts

  init(period: Period, cutOff: Timestamp) {
    self.period = period
    self.cutOff = cutOff
    empty = AppraisalCounts(tally: Tally(period: period, cutOff: cutOff))
  }

  /// The first moment that is not counted any more.
  var end: Timestamp { min(period.end, cutOff) }

  mutating func add(_ facts: CaseFacts, unit: String?, _ events: [UnitEvent<String>]) {
    counts[unit ?? "", default: empty].tally.add(facts.of(unit, events))
    for former in events.formerUnits(besides: unit) {
      counts[former, default: empty].tally.add(former: events.events(of: former), of: facts.state)
    }
    lastExcluded = facts.state.isExcluded && period.contains(facts.receivedAt) ? facts.state : nil
    lastUnit = unit
  }

  mutating func addExclusion(_ number: CaseNumber, _ state: CaseState, reason: String) {
    exclusions.append(ExcludedCase(number: number, unit: lastUnit, state: state, reason: reason))
  }

  mutating func add(followUps: Int, to unit: String?) {
    counts[unit ?? "", default: empty].effectiveFollowUps += followUps
  }

  mutating func add(calls: Ratio, to unit: String?) {
    counts[unit ?? "", default: empty].calls.numerator += calls.numerator
    counts[unit ?? "", default: empty].calls.denominator += calls.denominator
  }
}
