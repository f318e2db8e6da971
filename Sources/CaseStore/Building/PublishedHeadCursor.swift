public import Casework
internal import SQLite

/// What others say of a published case: enough to name it and lead to it. Its bytes are UTF-8 and valid until the cursor moves on.
public struct PublishedHeadRow {
  /// The case's id.
  public let id: Int64
  /// The id of its place; 0 where it has none.
  public let placeID: Int64
  /// The id of its category; 0 where it has none.
  public let categoryID: Int64
  /// When it was reported.
  public let receivedAt: Timestamp
  /// Its number.
  public let number: UnsafeRawBufferPointer
  /// Its public headline.
  public let title: UnsafeRawBufferPointer
}

/// The heads of all published cases, in the order of their ids.
///
/// A writer cannot commit while the cursor is alive: take what is needed and let it go.
public struct PublishedHeadCursor: ~Copyable {
  private let query: Query

  init(_ query: consuming Query) {
    self.query = query
  }

  /// The next case; nil after the last.
  ///
  /// - Throws: ``StoreError``.
  public mutating func next() throws(StoreError) -> PublishedHeadRow? {
    guard try query.next() else { return nil }
    return PublishedHeadRow(
      id: query.int64(0), placeID: query.int64(1), categoryID: query.int64(2), receivedAt: query.timestamp(3),
      number: query.bytes(4), title: query.bytes(5))
  }
}

/// A case that was on the site and is no more.
public struct WithdrawnPublication: Hashable, Sendable {
  /// The case's number.
  public let number: String
  /// When it was reported.
  public let receivedAt: Timestamp
  /// When it was decided to take it off.
  public let decidedAt: Timestamp
}

extension CaseStore {
  /// A cursor over the heads of all published cases.
  ///
  /// - Throws: ``StoreError``.
  public func publishedHeads() throws(StoreError) -> PublishedHeadCursor {
    PublishedHeadCursor(try query(Self.headsOfPublished))
  }

  static let headsOfPublished: StaticString = """
    SELECT p.case_id, c.place_id, c.category_id, c.received_at, c.number, p.title
    FROM publications p NOT INDEXED CROSS JOIN cases c ON c.id = p.case_id WHERE p.state = 'published'
    ORDER BY p.case_id
    """

  /// The cases that were published once and withdrawn since, in the order of their ids.
  ///
  /// - Throws: ``StoreError``.
  public func withdrawnPublications() throws(StoreError) -> [WithdrawnPublication] {
    let query = try query(
      """
      SELECT c.number, c.received_at, p.decided_at FROM publications p JOIN cases c ON c.id = p.case_id
      WHERE p.state = 'withdrawn' AND p.title <> '' ORDER BY p.case_id
      """)
    var withdrawn: [WithdrawnPublication] = []
    while try query.next() {
      withdrawn.append(
        WithdrawnPublication(number: query.string(0), receivedAt: query.timestamp(1), decidedAt: query.timestamp(2)))
    }
    return withdrawn
  }
}
