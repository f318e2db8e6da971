/// What is counted of one unit for its appraisal of a month.
public struct AppraisalCounts: Hashable, Sendable {
  /// The cases.
  public var tally: Tally
  /// Follow-ups of the month at which the resident was reached and said what the result is like.
  public var effectiveFollowUps: Int
  /// Telephone calls of the month: answered, of those that came in.
  public var calls: Ratio

  /// Counts of a month.
  public init(tally: Tally, effectiveFollowUps: Int = 0, calls: Ratio = Ratio(0, of: 0)) {
    self.tally = tally
    self.effectiveFollowUps = effectiveFollowUps
    self.calls = calls
  }

  /// Whether anything was due or answered; a unit without is listed and not scored.
  public var hasAnythingDue: Bool { tally.completion.denominator > 0 }

  /// The figure that an indicator weighs, as DESIGN section 5 defines it.
  public func ratio(of indicator: AppraisalWeights.Indicator) -> Ratio {
    switch indicator {
    case .completion: tally.completion
    case .onTime: tally.onTime
    case .overdue: tally.overdue
    case .returned: tally.returnRate
    case .signed: tally.signed
    case .contacted: tally.contacted
    case .reply: tally.reply
    case .resolved: tally.resolved
    case .satisfied: tally.satisfied
    case .strictlySatisfied: tally.strictlySatisfied
    case .ratingRate: tally.ratingRate
    case .followedUp: Ratio(min(effectiveFollowUps, tally.answered), of: tally.answered)
    case .answeredCalls: calls
    }
  }
}
