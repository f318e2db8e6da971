public import Casework
internal import SQLite

/// An answered case that waits for the decision whether it is published.
public struct PublicationItem: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// What was wanted.
  public let kind: Kind
  /// The names of the place and the category; nil where it has none.
  public let place: String?
  /// The name of the category; nil where it has none.
  public let category: String?
  /// When it was answered.
  public let answeredAt: Timestamp
  /// True where the reporter asked that it is not published.
  public let reporterObjects: Bool
}

extension CaseStore {
  /// The answered cases that wait for a decision, the longest waiting first.
  ///
  /// - Parameters:
  ///   - last: the last one of the page before; nil for the first page.
  ///   - limit: at most so many.
  /// - Returns: one page of them.
  /// - Throws: ``StoreError``.
  public func publicationQueue(
    after last: PublicationItem? = nil, limit: Int = 50
  ) throws(StoreError) -> [PublicationItem] {
    let query = try query(Self.queueInOrder)
    try query.bind(1, last?.answeredAt ?? Timestamp(seconds: .min))
    try query.bind(2, try last.map { item throws(StoreError) in try caseID(item.number.description) } ?? 0)
    try query.bind(3, limit)
    var items: [PublicationItem] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(0)) else { throw .unknownName(statement: "cases.number") }
      items.append(
        PublicationItem(
          number: number, kind: try query.value(1, of: Names.kinds), place: query.optionalString(2),
          category: query.optionalString(3), answeredAt: query.timestamp(4), reporterObjects: query.bool(5)))
    }
    return items
  }

  /// How many answered cases wait for a decision.
  ///
  /// - Throws: ``StoreError``.
  public func publicationQueueCount() throws(StoreError) -> Int {
    let query = try query("SELECT count(*) FROM publication_queue")
    return try query.next() ? query.int(0) : 0
  }

  /// How many cases stand where with their publication; those withheld are counted in public.
  ///
  /// - Throws: ``StoreError``.
  public func publicationCounts() throws(StoreError) -> [PublicationState: Int] {
    let query = try query("SELECT state, count(*) FROM publications GROUP BY state")
    var counts: [PublicationState: Int] = [:]
    while try query.next() {
      guard let state = PublicationState(rawValue: query.string(0)) else {
        throw .unknownName(statement: "publications.state")
      }
      counts[state] = query.int(1)
    }
    return counts
  }

  static let queueInOrder: StaticString = """
    SELECT c.number, c.kind, p.name, k.name, q.answered_at, c.wants_no_publication
    FROM publication_queue q JOIN cases c ON c.id = q.case_id
      LEFT JOIN places p ON p.id = c.place_id LEFT JOIN categories k ON k.id = c.category_id
    WHERE (q.answered_at, q.case_id) > (?1, ?2) ORDER BY q.answered_at, q.case_id LIMIT ?3
    """
}
