internal import Casework
internal import SQLite

/// A case as its row has it.
struct LoadedCase {
  var id: Int64
  var number: String
  var kind: Kind
  var channel: Channel
  var category: String?
  var sum: Case
  /// The case as its rows have it.
  var stored: Case
}

extension CaseStore {
  func loadedCase(number: CaseNumber) throws(StoreError) -> LoadedCase? {
    let query = try query("SELECT id FROM cases WHERE number = ?1")
    try query.bind(1, number.description)
    return try query.next() ? try loadedCase(id: query.int64(0)) : nil
  }

  func loadedCase(id: Int64) throws(StoreError) -> LoadedCase? {
    let query = try query(
      """
      SELECT c.received_at, c.state, u.code, c.event_count, c.dispatched_at, c.signed_at, c.contacted_at,
        c.answered_at, c.closed_at, c.rated_at, c.sign_due, c.contact_due, c.answer_due, c.plan_due,
        c.return_count, c.reopen_count, c.extension_count, c.grade, c.resolution, e.number, c.kind, k.code,
        c.flags, c.paused_at, c.pause_count, c.escalation_level, c.supervised_at, c.instructed_at, c.promised_at,
        c.followed_up_at, c.looked_back_at, c.channel, c.number
      FROM cases c LEFT JOIN units u ON u.id = c.unit_id LEFT JOIN cases e ON e.id = c.earlier_id
        LEFT JOIN categories k ON k.id = c.category_id
      WHERE c.id = ?1
      """)
    try query.bind(1, id)
    guard try query.next() else { return nil }
    var sum = try firstSum(Event(sequence: 1, at: query.timestamp(0), action: .receive, role: .system))
    sum.state = try query.value(1, of: Names.states)
    sum.unit = query.optionalString(2)
    sum.eventCount = query.int(3)
    readProgress(of: &sum, from: query)
    sum.earlierCase = query.optionalString(19)
    readCare(of: &sum, from: query)
    sum.coUnits = try coUnits(of: id)
    if sum.returnCount + sum.extensionCount + sum.pauseCount > 0 { sum.unitEvents = try unitEvents(of: id) }
    return LoadedCase(
      id: id, number: query.string(32), kind: try query.value(20, of: Names.kinds),
      channel: try query.value(31, of: Names.channels), category: query.optionalString(21), sum: sum,
      stored: sum)
  }

  private func readProgress(of sum: inout Case, from query: borrowing Query) {
    sum.dispatchedAt = query.optionalTimestamp(4)
    sum.signedAt = query.optionalTimestamp(5)
    sum.contactedAt = query.optionalTimestamp(6)
    sum.answeredAt = query.optionalTimestamp(7)
    sum.closedAt = query.optionalTimestamp(8)
    sum.ratedAt = query.optionalTimestamp(9)
    sum.deadlines = query.deadlines(from: 10)
    sum.returnCount = query.int(14)
    sum.reopenCount = query.int(15)
    sum.extensionCount = query.int(16)
    sum.grade = query.grade(17)
    sum.resolution = query.resolution(18)
  }

  private func readCare(of sum: inout Case, from query: borrowing Query) {
    sum.flags = FlagBits(rawValue: query.int64(22)).flags
    sum.pausedAt = query.optionalTimestamp(23)
    sum.pauseCount = query.int(24)
    sum.escalationLevel = query.int(25)
    sum.supervisedAt = query.optionalTimestamp(26)
    sum.instructedAt = query.optionalTimestamp(27)
    sum.planDue = query.optionalTimestamp(28)
    sum.followedUpAt = query.optionalTimestamp(29)
    sum.lookedBackAt = query.optionalTimestamp(30)
  }

  func apply(_ event: Event, to sum: inout Case) throws(StoreError) {
    do throws(Refusal) { try sum.apply(event) } catch { throw .refused(error) }
  }
}
