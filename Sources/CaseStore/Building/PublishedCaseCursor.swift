internal import SQLite

/// Published cases in the order of their ids, each followed by its history.
///
/// Two statements run side by side and are merged by the case's id. A writer cannot commit while the cursor is alive:
/// read in chunks of ids, and let each cursor go.
public struct PublishedCaseCursor: ~Copyable {
  private let cases: Query
  private let events: Query
  private var current: Int64 = 0
  /// The case of the event that the statement stands on: 0 before the first, nil after the last.
  private var eventCase: Int64? = 0

  init(cases: consuming Query, events: consuming Query) {
    self.cases = cases
    self.events = events
  }

  /// The next case, passing over what is left of the history of the one before; nil after the last.
  ///
  /// - Throws: ``StoreError``.
  public mutating func next() throws(StoreError) -> PublishedCaseRow? {
    guard try cases.next() else { return nil }
    current = cases.int64(0)
    while let eventCase, eventCase < current { try stepEvents() }
    return PublishedCaseRow(
      id: current, placeID: cases.int64(1), unitID: cases.int64(2), categoryID: cases.int64(3),
      kind: try cases.value(4, of: Names.kinds), channel: try cases.value(5, of: Names.channels),
      facts: try cases.facts(from: 11), publishedAt: cases.timestamp(6), number: cases.bytes(7),
      title: cases.bytes(8), question: cases.bytes(9), answer: cases.bytes(10))
  }

  /// The next event of the present case; nil after its last.
  ///
  /// - Throws: ``StoreError``.
  public mutating func nextEvent() throws(StoreError) -> PublishedEventRow? {
    guard eventCase == current else { return nil }
    let event = PublishedEventRow(
      sequence: events.int(1), at: events.timestamp(2), action: try events.value(3, of: Names.actions),
      role: try events.value(4, of: Names.roles), unitID: events.int64(5), targetID: events.int64(6),
      grade: events.grade(7), resolution: events.resolution(8))
    try stepEvents()
    return event
  }

  private mutating func stepEvents() throws(StoreError) {
    eventCase = try events.next() ? events.int64(0) : nil
  }
}

extension CaseStore {
  /// A cursor over the published cases among these ids, each followed by its history.
  ///
  /// - Parameter ids: a chunk, from ``publishedCaseIDs()``.
  /// - Returns: a cursor before its first case.
  /// - Throws: ``StoreError``.
  public func publishedCases(in ids: ClosedRange<Int64>) throws(StoreError) -> PublishedCaseCursor {
    let cases = try query(Self.publishedCasesOfChunk)
    try cases.bind(1, ids.lowerBound)
    try cases.bind(2, ids.upperBound)
    let events = try query(
      """
      SELECT case_id, sequence, at, action, role, unit_id, target_id, grade, resolution
      FROM events WHERE case_id BETWEEN ?1 AND ?2 ORDER BY case_id, sequence
      """)
    try events.bind(1, ids.lowerBound)
    try events.bind(2, ids.upperBound)
    return PublishedCaseCursor(cases: cases, events: events)
  }

  // The table itself is in the order that is wanted: an index by state would be walked whole for every chunk, and sorted.
  static let publishedCasesOfChunk: StaticString = """
    SELECT c.id, c.place_id, c.unit_id, c.category_id, c.kind, c.channel, p.decided_at, c.number, p.title,
      p.question, p.answer, c.state, c.received_at, c.dispatched_at, c.signed_at, c.contacted_at, c.answered_at,
      c.rated_at, c.sign_due, c.contact_due, c.answer_due, c.plan_due, c.grade, c.resolution
    FROM publications p NOT INDEXED CROSS JOIN cases c ON c.id = p.case_id
    WHERE p.case_id BETWEEN ?1 AND ?2 AND p.state = 'published' ORDER BY p.case_id
    """
}
