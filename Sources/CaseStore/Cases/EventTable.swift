internal import Casework
internal import SQLite

/// What an event refers to, as ids.
struct EventReferences {
  var unit: Int64?
  var target: Int64?
  var earlierCase: Int64?
  var user: Int64?
}

extension CaseStore {
  /// Adds an event to a case's history.
  func insert(_ event: Event, of id: Int64, _ references: EventReferences = EventReferences()) throws(StoreError) {
    let insert = try query(
      """
      INSERT INTO events (case_id, sequence, at, action, role, unit_id, target_id, has_deadlines,
        sign_due, contact_due, answer_due, plan_due, grade, resolution, earlier_id, text,
        user_id, flags, due, outcome)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
      """)
    try insert.bind(1, id)
    try insert.bind(2, event.sequence)
    try insert.bind(3, event.at)
    try insert.bind(4, event.action.rawValue)
    try insert.bind(5, event.role.rawValue)
    try insert.bind(6, references.unit)
    try insert.bind(7, references.target)
    try insert.bind(8, event.deadlines != nil)
    if let deadlines = event.deadlines { try insert.bind(from: 9, deadlines) }
    try insert.bind(13, event.grade.map { Int64($0.rawValue) })
    try insert.bind(14, event.resolution.map { Int64($0.rawValue) })
    try insert.bind(15, references.earlierCase)
    try insert.bind(16, event.text)
    try insert.bind(17, references.user)
    try insert.bind(18, event.flags.map(FlagBits.init)?.rawValue)
    try insert.bind(19, event.due)
    try insert.bind(20, event.outcome?.rawValue)
    try insert.run()
  }

  /// A case's events from a sequence number on, in order.
  func events(of id: Int64, from sequence: Int = 1) throws(StoreError) -> [Event] {
    let query = try query(
      """
      SELECT e.sequence, e.at, e.action, e.role, u.code, t.code, e.text, e.has_deadlines,
        e.sign_due, e.contact_due, e.answer_due, e.plan_due, e.grade, e.resolution, c.number,
        p.login, e.flags, e.due, e.outcome
      FROM events e LEFT JOIN units u ON u.id = e.unit_id LEFT JOIN units t ON t.id = e.target_id
        LEFT JOIN cases c ON c.id = e.earlier_id LEFT JOIN users p ON p.id = e.user_id
      WHERE e.case_id = ?1 AND e.sequence >= ?2 ORDER BY e.sequence
      """)
    try query.bind(1, id)
    try query.bind(2, sequence)
    var events: [Event] = []
    while try query.next() { events.append(try event(from: query)) }
    return events
  }

  private func event(from query: borrowing Query) throws(StoreError) -> Event {
    Event(
      sequence: query.int(0), at: query.timestamp(1), action: try query.value(2, of: Names.actions),
      role: try query.value(3, of: Names.roles), unit: query.optionalString(4), user: query.optionalString(15),
      target: query.optionalString(5), text: query.optionalString(6),
      deadlines: query.bool(7) ? query.deadlines(from: 8) : nil, grade: query.grade(12),
      resolution: query.resolution(13), earlierCase: query.optionalString(14),
      flags: query.optionalInt64(16).map { FlagBits(rawValue: $0).flags }, due: query.optionalTimestamp(17),
      outcome: query.optionalString(18).flatMap { FollowUpOutcome(rawValue: $0) })
  }
}
