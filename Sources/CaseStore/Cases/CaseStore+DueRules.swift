public import Casework
internal import SQLite

/// Something that the portal did by itself because time had passed.
public struct AutomaticDeed: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// What was done.
  public let action: Action
}

extension CaseStore {
  /// Does what the portal's rules say is due: escalates what is late, closes what has long been answered.
  ///
  /// Each case is a transaction of its own, so that nobody waits behind a long list; run twice, the second run finds
  /// nothing left to do.
  /// - Parameter moment: now.
  /// - Returns: what was done, in the order it was done.
  /// - Throws: ``StoreError``; what was done before stays done.
  public func applyDueRules(at moment: Timestamp) throws(StoreError) -> [AutomaticDeed] {
    let automatic = try automaticRules()
    guard !automatic.escalations.isEmpty || automatic.closesAfter != nil else { return [] }
    let calendar = try rules().calendar
    var deeds: [AutomaticDeed] = []
    for id in try casesPastDue(at: moment, automatic, calendar) {
      while let deed = try applyDueRule(to: id, at: moment, automatic, calendar) { deeds.append(deed) }
    }
    return deeds
  }

  private func applyDueRule(
    to id: Int64, at moment: Timestamp, _ automatic: AutomaticRules, _ calendar: WorkingCalendar
  ) throws(StoreError) -> AutomaticDeed? {
    try write { () throws(StoreError) in
      guard var loaded = try loadedCase(id: id), let number = CaseNumber(typed: loaded.number) else { return nil }
      // Where the calendar ends nothing can be said to be due.
      guard let action = try? automatic.dueAction(on: loaded.sum, at: moment, calendar: calendar) else { return nil }
      try append(NewEvent(action, by: .system), to: &loaded, at: moment)
      try store(loaded)
      return AutomaticDeed(number: number, action: action)
    }
  }

  static let pastDue: StaticString = """
    SELECT id FROM cases INDEXED BY cases_open
    WHERE (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted') AND answer_due < ?1
    UNION SELECT id FROM cases INDEXED BY cases_to_sign WHERE state = 'dispatched' AND sign_due < ?1
    UNION SELECT id FROM cases INDEXED BY cases_to_contact
    WHERE state IN ('dispatched', 'signed') AND contact_due < ?1
    UNION SELECT id FROM cases INDEXED BY cases_waiting
    WHERE state IN ('answered', 'rated') AND answered_at < ?2
    ORDER BY id
    """

  /// Cases that a rule may have something to say about.
  private func casesPastDue(
    at moment: Timestamp, _ automatic: AutomaticRules, _ calendar: WorkingCalendar
  ) throws(StoreError) -> [Int64] {
    let query = try query(Self.pastDue)
    try query.bind(1, moment)
    try query.bind(2, automatic.closesAfter.map { moment + -$0.leastSeconds } ?? Timestamp(seconds: .min))
    var ids: [Int64] = []
    while try query.next() { ids.append(query.int64(0)) }
    return ids
  }
}

extension AutomaticRules.Span {
  /// No deadline comes sooner than this after its beginning: a wait of working time is never shorter than the same by the
  /// clock, and one of days ends on a later day.
  fileprivate var leastSeconds: Int64 {
    switch measure {
    case .minutes, .workingMinutes: Int64(amount) * 60
    case .workingHours: Int64(amount) * 3600
    case .workingDays, .calendarDays: Int64(max(0, amount - 1)) * 86_400
    }
  }
}
