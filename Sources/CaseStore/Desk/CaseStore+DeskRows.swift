internal import Casework
internal import SQLite

extension CaseStore {
  static let deskRow: StaticString = """
    SELECT c.number, c.kind, c.channel, p.name, k.name, u.name, substr(coalesce(r.subject, r.text), 1, 80),
      c.received_at, c.state, c.event_count, c.sign_due, c.contact_due, c.answer_due, c.plan_due, c.signed_at,
      c.contacted_at, c.answered_at, c.flags, c.paused_at, c.promised_at, c.return_count, c.reopen_count, c.grade,
      c.resolution, c.supervised_at, c.escalation_level, h.reasons,
      (SELECT count(*) FROM holds g WHERE g.group_id = h.group_id AND g.outcome = 0)
    FROM cases c JOIN reports r ON r.case_id = c.id LEFT JOIN places p ON p.id = c.place_id
      LEFT JOIN categories k ON k.id = c.category_id LEFT JOIN units u ON u.id = c.unit_id
      LEFT JOIN holds h ON h.case_id = c.id AND h.outcome = 0
    WHERE c.id = ?1
    """

  func deskRows(_ ids: ArraySlice<Int64>) throws(StoreError) -> [DeskRow] {
    var rows: [DeskRow] = []
    rows.reserveCapacity(ids.count)
    for id in ids {
      let query = try query(Self.deskRow)
      try query.bind(1, id)
      guard try query.next(), let number = CaseNumber(typed: query.string(0)) else { continue }
      rows.append(
        DeskRow(
          number: number, kind: try query.value(1, of: Names.kinds), channel: try query.value(2, of: Names.channels),
          place: query.optionalString(3), category: query.optionalString(4), unit: query.optionalString(5),
          text: query.string(6), sum: try deskSum(from: query),
          hold: query.optionalInt64(26).map { Hold(reasons: Set(bits: $0), count: query.int(27)) }))
    }
    return rows
  }

  private func deskSum(from query: borrowing Query) throws(StoreError) -> Case {
    var sum = try firstSum(Event(sequence: 1, at: query.timestamp(7), action: .receive, role: .system))
    sum.state = try query.value(8, of: Names.states)
    sum.eventCount = query.int(9)
    sum.deadlines = query.deadlines(from: 10)
    sum.signedAt = query.optionalTimestamp(14)
    sum.contactedAt = query.optionalTimestamp(15)
    sum.answeredAt = query.optionalTimestamp(16)
    sum.flags = FlagBits(rawValue: query.int64(17)).flags
    sum.pausedAt = query.optionalTimestamp(18)
    sum.planDue = query.optionalTimestamp(19)
    sum.returnCount = query.int(20)
    sum.reopenCount = query.int(21)
    sum.grade = query.grade(22)
    sum.resolution = query.resolution(23)
    sum.supervisedAt = query.optionalTimestamp(24)
    sum.escalationLevel = query.int(25)
    return sum
  }
}
