/// Counts over the cases of a place, a unit, a category or the portal, and the figures they give (DESIGN section 5).
///
/// A case takes part in a period by what happened in it: received in it, answered in it, rated in it; and a case that is
/// open and overdue at the end of the period takes part in it however long ago it came in.
public struct Tally: Hashable, Sendable {
  /// The period counted.
  public let period: Period
  /// The moment up to which is known what happened.
  public let cutOff: Timestamp

  /// 办件量: received in the period.
  public private(set) var volume = 0
  /// Received before the period and still open when it began.
  public private(set) var carriedOver = 0
  /// Answered in the period by the deadline.
  public private(set) var answeredInTime = 0
  /// Answered in the period after the deadline.
  public private(set) var answeredLate = 0
  /// Answered in the period, without a deadline (taken over from elsewhere).
  public private(set) var answeredWithoutLimit = 0
  /// Open and overdue at the end of the period.
  public private(set) var openOverdue = 0
  /// Open and not yet due at the end of the period: no part of any rate.
  public private(set) var openNotDue = 0
  /// Cases dispatched in the period.
  public private(set) var dispatched = 0
  /// Of those, sent back at least once. Of a unit: by itself, whoever has the case by now.
  public private(set) var returned = 0
  /// 延期: how often more time was granted in the period.
  public private(set) var extensions = 0
  /// How often a clock was stopped in the period.
  public private(set) var pauses = 0
  /// Signed in time, of those due to be signed.
  public private(set) var signed = Ratio(0, of: 0)
  /// Spoken with the reporter in time, of those due.
  public private(set) var contacted = Ratio(0, of: 0)
  /// Received in the period and taken out of the rates: not accepted, shelved, withdrawn, merged.
  public private(set) var excluded: [CaseState: Int] = [:]
  /// Ratings given in the period, by grade.
  public private(set) var grades: [Grade: Int] = [:]
  /// What residents said of the result in the period.
  public private(set) var resolutions: [Resolution: Int] = [:]

  /// An empty count over a period.
  public init(period: Period = .always, cutOff: Timestamp) {
    self.period = period
    self.cutOff = cutOff
  }

  /// 办结率: answered or closed, of those due or answered.
  public var completion: Ratio { Ratio(answered, of: answered + openOverdue) }
  /// 按期办结率: answered in time, of those answered with a deadline and those open and overdue.
  public var onTime: Ratio { Ratio(answeredInTime, of: answeredInTime + answeredLate + openOverdue) }
  /// 超期率: what is not on time, of the same.
  public var overdue: Ratio { onTime.complement }
  /// 退回率: sent back at least once, of those dispatched.
  public var returnRate: Ratio { Ratio(returned, of: dispatched) }
  /// 回复率: answered in the period or before its end, of those received in it and accepted.
  public var reply: Ratio { Ratio(repliedOfReceived, of: volume - excludedCount) }
  /// 解决率: solved, as residents say, of all who said.
  public var resolved: Ratio { Ratio(resolutions[.resolved] ?? 0, of: resolutions.values.reduce(0, +)) }
  /// 满意率: very satisfied, satisfied or basically satisfied, of valid ratings.
  public var satisfied: Ratio { rated { $0.isSatisfied } }
  /// The strict 满意率, without 基本满意.
  public var strictlySatisfied: Ratio { rated { $0.isStrictlySatisfied } }
  /// 评价率: valid ratings, of those answered in the period.
  public var ratingRate: Ratio { Ratio(min(ratingCount, answered), of: answered) }
  /// Answered in the period.
  public var answered: Int { answeredInTime + answeredLate + answeredWithoutLimit }
  /// Open at the end of the period.
  public var open: Int { openNotDue + openOverdue }
  /// Valid ratings in the period.
  public var ratingCount: Int { grades.values.reduce(0, +) }
  /// Received in the period and taken out of the rates.
  public var excludedCount: Int { excluded.values.reduce(0, +) }

  private var repliedOfReceived = 0
  private var periodEnd: Timestamp { min(period.end, cutOff) }

  /// Counts one case.
  public mutating func add(_ facts: CaseFacts) {
    guard facts.receivedAt < periodEnd else { return }
    countGrants(facts.events)
    countArrival(facts)
    guard !facts.state.isExcluded else { return }
    countSteps(facts)
    countAnswer(facts)
    countRating(facts)
  }

  /// Counts for a unit what happened while it had a case that another unit has by now.
  ///
  /// - Parameters:
  ///   - events: returns, extensions and pauses from when it had the case.
  ///   - state: where the case stands now.
  public mutating func add(former events: [CountedEvent], of state: CaseState) {
    countGrants(events)
    if !state.isExcluded { countDispatch(isPresent: false, events) }
  }

  private mutating func countGrants(_ events: [CountedEvent]) {
    for event in events where isKnown(event.at) {
      if event.action == .extend { extensions += 1 }
      if event.action == .pause { pauses += 1 }
    }
  }

  private mutating func countArrival(_ facts: CaseFacts) {
    if period.contains(facts.receivedAt) {
      volume += 1
      if facts.state.isExcluded { excluded[facts.state, default: 0] += 1 }
      if let answered = facts.answeredAt, answered < periodEnd, !facts.state.isExcluded { repliedOfReceived += 1 }
    } else if !facts.state.isExcluded, facts.receivedAt < period.start,
      facts.answeredAt.map({ $0 >= period.start }) ?? true
    {
      carriedOver += 1
    }
  }

  private mutating func countSteps(_ facts: CaseFacts) {
    let isPresent = facts.dispatchedAt.map(isKnown) ?? false
    countDispatch(isPresent: isPresent, facts.events)
    guard isPresent else { return }
    count(facts.signedAt, due: facts.deadlines.sign, in: &signed)
    count(facts.contactedAt, due: facts.deadlines.contact, in: &contacted)
  }

  /// A dispatch that was sent back counts in the period it was made in, although the case has been dispatched again since.
  private mutating func countDispatch(isPresent: Bool, _ events: [CountedEvent]) {
    let returns = events.filter { $0.action == .sendBack && $0.dispatchedAt.map(isKnown) ?? false }
    if isPresent || !returns.isEmpty { dispatched += 1 }
    if returns.contains(where: { $0.at < cutOff }) { returned += 1 }
  }

  private func isKnown(_ moment: Timestamp) -> Bool { period.contains(moment) && moment < cutOff }

  /// A step counts once it is done or due.
  private func count(_ done: Timestamp?, due: Timestamp?, in ratio: inout Ratio) {
    guard let due, done != nil || due < periodEnd else { return }
    ratio.denominator += 1
    if let done, done <= due { ratio.numerator += 1 }
  }

  private mutating func countAnswer(_ facts: CaseFacts) {
    if let answered = facts.answeredAt, answered < periodEnd {
      guard period.contains(answered) else { return }
      guard let due = facts.deadlines.answer else {
        answeredWithoutLimit += 1
        return
      }
      if answered <= due { answeredInTime += 1 } else { answeredLate += 1 }
    } else if let due = facts.deadlines.answer, due < periodEnd {
      openOverdue += 1
    } else {
      openNotDue += 1
    }
  }

  private mutating func countRating(_ facts: CaseFacts) {
    guard let ratedAt = facts.ratedAt, period.contains(ratedAt), ratedAt < cutOff else { return }
    if let grade = facts.grade { grades[grade, default: 0] += 1 }
    if let resolution = facts.resolution { resolutions[resolution, default: 0] += 1 }
  }

  private func rated(_ counts: (Grade) -> Bool) -> Ratio {
    Ratio(grades.filter { counts($0.key) }.values.reduce(0, +), of: ratingCount)
  }
}
