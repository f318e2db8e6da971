public import Casework
internal import SQLite

extension CaseStore {
  /// What a month's appraisal is made of, as things stood at a moment: a case that moved on since is taken as its
  /// history had it then, so that the same month comes out the same whenever it is counted.
  ///
  /// - Parameters:
  ///   - month: the month.
  ///   - cutOff: the moment up to which is known what happened.
  /// - Returns: the counts of the units that have any, and what was left out.
  /// - Throws: ``StoreError``: `notSynchronized`.
  public func appraisalData(_ month: CivilMonth, cutOff: Timestamp) throws(StoreError) -> AppraisalData {
    try withSnapshot { () throws(StoreError) in
      let period = Period(month, offset: try offset())
      var count = AppraisalCount(period: period, cutOff: cutOff)
      try countCases(&count, movedOn: try casesMovedOn(since: cutOff))
      try countFollowUps(&count)
      for total in try callTotals(in: month.firstDay..<month.next.firstDay) {
        count.add(calls: total.answered, to: total.unit)
      }
      return AppraisalData(counts: count.counts, exclusions: count.exclusions)
    }
  }

  private func countCases(_ count: inout AppraisalCount, movedOn: Set<Int64>) throws(StoreError) {
    let rows = try query(
      """
      SELECT c.id, u.code, c.state, c.received_at, c.dispatched_at, c.signed_at, c.contacted_at, c.answered_at,
        c.rated_at, c.sign_due, c.contact_due, c.answer_due, c.plan_due, c.grade, c.resolution, c.number,
        c.return_count
      FROM cases c LEFT JOIN units u ON u.id = c.unit_id WHERE c.received_at < ?1
        AND c.id NOT IN (SELECT case_id FROM holds WHERE outcome <> 1)
      ORDER BY c.id
      """)
    try rows.bind(1, count.end)
    while try rows.next() {
      let id = rows.int64(0)
      if movedOn.contains(id) {
        guard let sum = try sum(ofCase: id, at: count.cutOff) else { continue }
        count.add(CaseFacts(sum), unit: sum.unit, sum.unitEvents)
      } else {
        let events = rows.int(16) > 0 ? try unitEvents(of: id) : []
        count.add(try rows.facts(from: 2), unit: rows.optionalString(1), events)
      }
      guard let state = count.lastExcluded, let number = CaseNumber(typed: rows.string(15)) else { continue }
      count.addExclusion(number, state, reason: try reason(ofCase: id, state, before: count.cutOff))
    }
  }

  private func casesMovedOn(since cutOff: Timestamp) throws(StoreError) -> Set<Int64> {
    let query = try query("SELECT DISTINCT case_id FROM events WHERE at >= ?1")
    try query.bind(1, cutOff)
    var ids: Set<Int64> = []
    while try query.next() { ids.insert(query.int64(0)) }
    return ids
  }

  /// A case as it stood at a moment; nil where it had not come in yet.
  private func sum(ofCase id: Int64, at moment: Timestamp) throws(StoreError) -> Case? {
    let history = try events(of: id).prefix { $0.at < moment }
    do throws(Refusal) { return try Case(history: Array(history)) } catch { throw .refused(error) }
  }

  /// What was written when a case was taken out of the rates.
  private func reason(
    ofCase id: Int64, _ state: CaseState, before cutOff: Timestamp
  ) throws(StoreError) -> String {
    guard let action = state.excludingAction else { return "" }
    let query = try query(
      """
      SELECT text FROM events WHERE case_id = ?1 AND action = ?2 AND at < ?3 ORDER BY sequence DESC LIMIT 1
      """)
    try query.bind(1, id)
    try query.bind(2, action.rawValue)
    try query.bind(3, cutOff)
    return try query.next() ? query.optionalString(0) ?? "" : ""
  }

  private func countFollowUps(_ count: inout AppraisalCount) throws(StoreError) {
    let query = try query(
      """
      SELECT u.code, count(*) FROM events e JOIN cases c ON c.id = e.case_id LEFT JOIN units u ON u.id = c.unit_id
      WHERE (e.action IN ('answer', 'close') OR e.action = 'follow-up') AND e.action = 'follow-up' AND e.outcome = 'reached'
        AND e.at >= ?1 AND e.at < ?2
      GROUP BY c.unit_id
      """)
    try query.bind(1, count.period.start)
    try query.bind(2, count.end)
    while try query.next() { count.add(followUps: query.int(1), to: query.optionalString(0)) }
  }
}

extension CaseState {
  /// The action that leads to it, of the states that take a case out of the rates.
  fileprivate var excludingAction: Action? {
    switch self {
    case .declined: .decline
    case .shelved: .shelve
    case .withdrawn: .withdraw
    case .merged: .merge
    case .received, .dispatched, .signed, .contacted, .answered, .rated, .closed, .returned: nil
    }
  }
}
