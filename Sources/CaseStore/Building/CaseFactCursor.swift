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
  /// The facts.
  public let facts: CaseFacts
}

/// The facts of all cases that count, in the order of their ids: those held for a look, or refused as abuse, do not.
///
/// A writer cannot commit while the cursor is alive: take what is needed and let it go.
public struct CaseFactCursor: ~Copyable {
  private let query: Query

  init(_ store: CaseStore) throws(StoreError) {
    query = try store.query(
      """
      SELECT id, place_id, unit_id, category_id, kind, channel, state, received_at, dispatched_at, signed_at,
        contacted_at, answered_at, rated_at, sign_due, contact_due, answer_due, plan_due, return_count, grade, resolution
      FROM cases WHERE id NOT IN (SELECT case_id FROM holds WHERE outcome <> 1) ORDER BY id
      """)
  }

  /// The next case; nil after the last.
  ///
  /// - Throws: ``StoreError``.
  public mutating func next() throws(StoreError) -> CaseFactRow? {
    guard try query.next() else { return nil }
    return CaseFactRow(
      id: query.int64(0), placeID: query.int64(1), unitID: query.int64(2), categoryID: query.int64(3),
      kind: try query.value(4, of: Names.kinds), channel: try query.value(5, of: Names.channels),
      facts: try query.facts(from: 6))
  }
}

extension Query {
  /// Reads facts from a column on, in the order that the cursors select them.
  func facts(from column: Int) throws(StoreError) -> CaseFacts {
    CaseFacts(
      state: try value(column, of: Names.states), receivedAt: timestamp(column + 1),
      dispatchedAt: optionalTimestamp(column + 2), signedAt: optionalTimestamp(column + 3),
      contactedAt: optionalTimestamp(column + 4), answeredAt: optionalTimestamp(column + 5),
      ratedAt: optionalTimestamp(column + 6), deadlines: deadlines(from: column + 7), returnCount: int(column + 11),
      grade: grade(column + 12), resolution: resolution(column + 13))
  }
}
