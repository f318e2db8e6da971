internal import Casework
internal import SQLite

/// A case's row is written in parts, each only where something in it is another than before: SQLite looks at every index and
/// every foreign key of the columns that a statement names, changed or not.
extension CaseStore {
  /// Writes what a case's events add up to into its row.
  func update(_ id: Int64, from before: Case, to sum: Case) throws(StoreError) {
    if sum.stands(as: before) { try updateCare(id, sum) } else { try updateStanding(id, sum) }
    if !sum.isBound(as: before) { try updateBounds(id, sum) }
    if sum.unit != before.unit || sum.earlierCase != before.earlierCase { try updateReferences(id, sum) }
  }

  private func updateStanding(_ id: Int64, _ sum: Case) throws(StoreError) {
    let update = try query(
      """
      UPDATE cases SET event_count = ?2, paused_at = ?3, pause_count = ?4, escalation_level = ?5, followed_up_at = ?6,
        looked_back_at = ?7, state = ?8, dispatched_at = ?9, signed_at = ?10, contacted_at = ?11, answered_at = ?12,
        closed_at = ?13, rated_at = ?14, return_count = ?15, reopen_count = ?16, grade = ?17, resolution = ?18
      WHERE id = ?1
      """)
    try bindCare(id, sum, to: update)
    try update.bind(8, sum.state.rawValue)
    try update.bind(9, sum.dispatchedAt)
    try update.bind(10, sum.signedAt)
    try update.bind(11, sum.contactedAt)
    try update.bind(12, sum.answeredAt)
    try update.bind(13, sum.closedAt)
    try update.bind(14, sum.ratedAt)
    try update.bind(15, sum.returnCount)
    try update.bind(16, sum.reopenCount)
    try update.bind(17, sum.grade.map { Int64($0.rawValue) })
    try update.bind(18, sum.resolution.map { Int64($0.rawValue) })
    try update.run()
  }

  private func updateCare(_ id: Int64, _ sum: Case) throws(StoreError) {
    let update = try query(
      """
      UPDATE cases SET event_count = ?2, paused_at = ?3, pause_count = ?4, escalation_level = ?5, followed_up_at = ?6,
        looked_back_at = ?7
      WHERE id = ?1
      """)
    try bindCare(id, sum, to: update)
    try update.run()
  }

  private func bindCare(_ id: Int64, _ sum: Case, to update: borrowing Query) throws(StoreError) {
    try update.bind(1, id)
    try update.bind(2, sum.eventCount)
    try update.bind(3, sum.pausedAt)
    try update.bind(4, sum.pauseCount)
    try update.bind(5, sum.escalationLevel)
    try update.bind(6, sum.followedUpAt)
    try update.bind(7, sum.lookedBackAt)
  }

  private func updateBounds(_ id: Int64, _ sum: Case) throws(StoreError) {
    let update = try query(
      """
      UPDATE cases SET sign_due = ?2, contact_due = ?3, answer_due = ?4, plan_due = ?5, extension_count = ?6, flags = ?7,
        supervised_at = ?8, instructed_at = ?9, promised_at = ?10
      WHERE id = ?1
      """)
    try update.bind(1, id)
    try update.bind(from: 2, sum.deadlines)
    try update.bind(6, sum.extensionCount)
    try update.bind(7, FlagBits(sum.flags).rawValue)
    try update.bind(8, sum.supervisedAt)
    try update.bind(9, sum.instructedAt)
    try update.bind(10, sum.planDue)
    try update.run()
  }

  private func updateReferences(_ id: Int64, _ sum: Case) throws(StoreError) {
    let update = try query("UPDATE cases SET unit_id = ?2, earlier_id = ?3 WHERE id = ?1")
    try update.bind(1, id)
    try update.bind(2, try sum.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) })
    try update.bind(3, try sum.earlierCase.map { number throws(StoreError) in try caseID(number) })
    try update.run()
  }
}

extension Case {
  /// Whether it is where it was, with all that is written with the state.
  fileprivate func stands(as other: Case) -> Bool {
    state == other.state && dispatchedAt == other.dispatchedAt && signedAt == other.signedAt
      && contactedAt == other.contactedAt && answeredAt == other.answeredAt && closedAt == other.closedAt
      && ratedAt == other.ratedAt && returnCount == other.returnCount && reopenCount == other.reopenCount
      && grade == other.grade && resolution == other.resolution
  }

  /// Whether its deadlines, and all that lists are made by besides, are what they were.
  fileprivate func isBound(as other: Case) -> Bool {
    deadlines == other.deadlines && extensionCount == other.extensionCount && flags == other.flags
      && supervisedAt == other.supervisedAt && instructedAt == other.instructedAt && planDue == other.planDue
  }
}
