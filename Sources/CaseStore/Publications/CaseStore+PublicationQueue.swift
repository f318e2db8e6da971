public import Casework
internal import SQLite

/// An answered case that waits for the decision whether it is published.
public struct PublicationItem: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// What was wanted.
  public let kind: Kind
  /// The name of the place; nil where it has none.
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
  ///   - filter: which of them.
  ///   - last: the number of the last one of the page before, waiting or decided by now; nil for the first page.
  ///   - limit: at most so many.
  /// - Returns: one page of them.
  /// - Throws: ``StoreError``: `unknownCase`.
  public func publicationQueue(
    _ filter: PublicationFilter = PublicationFilter(), after last: CaseNumber? = nil, limit: Int = 50
  ) throws(StoreError) -> [PublicationItem] {
    let start = try last.map { number throws(StoreError) in try answerMoment(number) }
    let query = try query(Self.queueInOrder)
    try query.bind(1, start?.at ?? Timestamp(seconds: .min))
    try query.bind(2, start?.id ?? 0)
    try query.bind(3, limit)
    try query.bind(4, filter.place)
    try query.bind(5, filter.category)
    switch filter.mark {
    case .flag(let flag): try query.bind(6, flag.bit)
    case .objection: try query.bind(7, 1)
    case .clear(let confidence): try query.bind(8, confidence * 10)
    case nil: break
    }
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
  /// - Parameter limit: counting ends there.
  /// - Returns: the number, no more than the limit.
  /// - Throws: ``StoreError``.
  public func publicationQueueCount(upTo limit: Int = .max) throws(StoreError) -> Int {
    let query = try query("SELECT count(*) FROM (SELECT 1 FROM publication_queue LIMIT ?1)")
    try query.bind(1, limit)
    return try query.next() ? query.int(0) : 0
  }

  /// How many cases stand where with their publication.
  ///
  /// - Throws: ``StoreError``.
  public func publicationCounts() throws(StoreError) -> [PublicationState: Int] {
    let query = try query("SELECT state, count(*) FROM publications GROUP BY state")
    var counts: [PublicationState: Int] = [:]
    while try query.next() { counts[try query.value(0, of: Names.publicationStates)] = query.int(1) }
    return counts
  }

  private func answerMoment(_ number: CaseNumber) throws(StoreError) -> (at: Timestamp, id: Int64) {
    let query = try query("SELECT coalesce(answered_at, received_at), id FROM cases WHERE number = ?1")
    try query.bind(1, number.description)
    guard try query.next() else { throw .unknownCase(number.description) }
    return (query.timestamp(0), query.int64(1))
  }

  static let queueInOrder: StaticString = """
    SELECT c.number, c.kind, p.name, k.name, q.answered_at, c.wants_no_publication
    FROM publication_queue q CROSS JOIN cases c ON c.id = q.case_id
      LEFT JOIN places p ON p.id = c.place_id LEFT JOIN categories k ON k.id = c.category_id
      LEFT JOIN drafts d ON d.case_id = q.case_id
    WHERE (q.answered_at, q.case_id) > (?1, ?2)
      AND (?4 IS NULL OR c.place_id IN (
        WITH RECURSIVE below (id) AS (
          SELECT id FROM places WHERE code = ?4 UNION SELECT n.id FROM below JOIN places n ON n.parent_id = below.id)
        SELECT id FROM below))
      AND (?5 IS NULL OR k.code = ?5 OR k.parent_id = (SELECT id FROM categories WHERE code = ?5))
      AND (?6 IS NULL OR d.flags & ?6 <> 0)
      AND (?7 IS NULL OR c.wants_no_publication)
      AND (?8 IS NULL OR (d.flags = 0 AND d.confidence >= ?8 AND NOT c.wants_no_publication))
    ORDER BY q.answered_at, q.case_id LIMIT ?3
    """
}
