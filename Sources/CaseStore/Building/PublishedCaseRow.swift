public import Casework

/// One published case. Its bytes are UTF-8 and valid until the cursor moves on.
public struct PublishedCaseRow {
  /// The case's id.
  public let id: Int64
  /// The id of its place; 0 where it has none.
  public let placeID: Int64
  /// The id of its lead unit; 0 where it has none.
  public let unitID: Int64
  /// The id of its category; 0 where it has none.
  public let categoryID: Int64
  /// What the resident wants.
  public let kind: Kind
  /// The way it came in.
  public let channel: Channel
  /// Where it stands and since when.
  public let facts: CaseFacts
  /// When its publication was decided.
  public let publishedAt: Timestamp
  /// Its number.
  public let number: UnsafeRawBufferPointer
  /// Its public headline.
  public let title: UnsafeRawBufferPointer
  /// What was reported, as published.
  public let question: UnsafeRawBufferPointer
  /// What was answered, as published; empty while there is no answer.
  public let answer: UnsafeRawBufferPointer
}
