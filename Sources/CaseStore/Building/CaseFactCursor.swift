public import Casework
internal import SQLite

/// What the figures need to know of one case, with the ids of what it belongs to; 0 where it belongs to none.
public struct CaseFactRow: Sendable {
  /// The case's id; ids grow in the order of arrival in the store.
  public let id: Int64
  /// The id of its place.
  public let placeID: Int64
  /// The id of its lead unit.
  public let unitID: Int64
  /// The id of its category.
  public let categoryID: Int64
  /// What the resident wants.
  public let kind: Kind
  /// The way it came in.
  public let channel: Channel
  /// The facts, with what happened while any unit had it.
  public let facts: CaseFacts
  /// Returns, extensions and pauses, each with the id of the unit that had the case.
  public let unitEvents: [UnitEvent<Int64>]

  /// The facts with what happened while the present unit had it, and nothing from before.
  public var factsOfUnit: CaseFacts { facts.of(unitID, unitEvents) }
}

/// The facts of all cases that count, in the order of their ids: those held for a look, or refused as abuse, do not.
///
/// A writer cannot commit while the cursor is alive: take what is needed and let it go.
public struct CaseFactCursor: ~Copyable {
  private let query: Query
  /// What happened to few of the cases, in the same order.
  private let events: Query
  /// The case of the event that the statement stands on; nil after the last.
  private var eventCase: Int64?

  init(_ store: CaseStore) throws(StoreError) {
    let query = try store.query(
      """
      SELECT id, place_id, unit_id, category_id, kind, channel, state, received_at, dispatched_at, signed_at,
        contacted_at, answered_at, rated_at, sign_due, contact_due, answer_due, plan_due, grade, resolution
      FROM cases WHERE id NOT IN (SELECT case_id FROM holds WHERE outcome <> 1) ORDER BY id
      """)
    let events = try store.query(
      "SELECT case_id, action, at, dispatched_at, unit_id FROM unit_events ORDER BY case_id, position")
    eventCase = try events.next() ? events.int64(0) : nil
    self.query = query
    self.events = events
  }

  /// The next case; nil after the last.
  ///
  /// - Throws: ``StoreError``.
  public mutating func next() throws(StoreError) -> CaseFactRow? {
    guard try query.next() else { return nil }
    let id = query.int64(0)
    let unitEvents = try unitEvents(of: id)
    var facts = try query.facts(from: 6)
    if !unitEvents.isEmpty { facts.events = unitEvents.map(\.event) }
    return CaseFactRow(
      id: id, placeID: query.int64(1), unitID: query.int64(2), categoryID: query.int64(3),
      kind: try query.value(4, of: Names.kinds), channel: try query.value(5, of: Names.channels), facts: facts,
      unitEvents: unitEvents)
  }

  private mutating func unitEvents(of id: Int64) throws(StoreError) -> [UnitEvent<Int64>] {
    var found: [UnitEvent<Int64>] = []
    while let present = eventCase, present <= id {
      if present == id { found.append(UnitEvent(try events.countedEvent(from: 1), unit: events.optionalInt64(4))) }
      eventCase = try events.next() ? events.int64(0) : nil
    }
    return found
  }
}

extension Query {
  /// Reads facts from a column on, in the order that the cursors select them; events stand elsewhere.
  func facts(from column: Int) throws(StoreError) -> CaseFacts {
    CaseFacts(
      state: try value(column, of: Names.states), receivedAt: timestamp(column + 1),
      dispatchedAt: optionalTimestamp(column + 2), signedAt: optionalTimestamp(column + 3),
      contactedAt: optionalTimestamp(column + 4), answeredAt: optionalTimestamp(column + 5),
      ratedAt: optionalTimestamp(column + 6), deadlines: deadlines(from: column + 7),
      grade: grade(column + 11), resolution: resolution(column + 12))
  }
}
