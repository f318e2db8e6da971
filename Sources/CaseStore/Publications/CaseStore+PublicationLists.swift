public import Casework
internal import SQLite

/// A case whose publication was decided.
public struct DecidedPublication: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// The name of the place; nil where it has none.
  public let place: String?
  /// The name of the category; nil where it has none.
  public let category: String?
  /// When it was decided.
  public let decidedAt: Timestamp
  /// Who decided, by role.
  public let decidedBy: Role
  /// Why it is withheld, where it is.
  public let ground: WithholdingGround?
}

extension CaseStore {
  /// The cases whose publication stands so, the latest decision first.
  ///
  /// - Parameters:
  ///   - state: how it stands.
  ///   - last: the number of the last one of the page before; nil for the first page.
  ///   - limit: at most so many.
  /// - Returns: one page of them.
  /// - Throws: ``StoreError``: `unknownCase`.
  public func decidedPublications(
    _ state: PublicationState, after last: CaseNumber? = nil, limit: Int = 50
  ) throws(StoreError) -> [DecidedPublication] {
    let start = try last.map { number throws(StoreError) in try decisionMoment(number) }
    let query = try query(Self.decidedInOrder)
    try query.bind(1, state.rawValue)
    try query.bind(2, start?.at ?? Timestamp(seconds: .max))
    try query.bind(3, start?.id ?? .max)
    try query.bind(4, limit)
    var items: [DecidedPublication] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(0)) else { throw .unknownName(statement: "cases.number") }
      items.append(
        DecidedPublication(
          number: number, place: query.optionalString(1), category: query.optionalString(2),
          decidedAt: query.timestamp(3), decidedBy: try query.value(4, of: Names.roles),
          ground: query.optionalString(5).flatMap { WithholdingGround(rawValue: $0) }))
    }
    return items
  }

  /// How many cases are withheld on which ground; what was withheld before grounds were kept counts as `other`.
  ///
  /// - Throws: ``StoreError``.
  public func withholdingCounts() throws(StoreError) -> [WithholdingGround: Int] {
    let query = try query("SELECT ground, count(*) FROM publications WHERE state = 'withheld' GROUP BY ground")
    var counts: [WithholdingGround: Int] = [:]
    while try query.next() {
      let ground = query.optionalString(0).flatMap { WithholdingGround(rawValue: $0) } ?? .other
      counts[ground, default: 0] += query.int(1)
    }
    return counts
  }

  private func decisionMoment(_ number: CaseNumber) throws(StoreError) -> (at: Timestamp, id: Int64) {
    let query = try query(
      "SELECT p.decided_at, c.id FROM cases c JOIN publications p ON p.case_id = c.id WHERE c.number = ?1")
    try query.bind(1, number.description)
    guard try query.next() else { throw .unknownCase(number.description) }
    return (query.timestamp(0), query.int64(1))
  }

  static let decidedInOrder: StaticString = """
    SELECT c.number, p.name, k.name, d.decided_at, d.decided_by, d.ground
    FROM publications d INDEXED BY publications_by_state CROSS JOIN cases c ON c.id = d.case_id
      LEFT JOIN places p ON p.id = c.place_id LEFT JOIN categories k ON k.id = c.category_id
    WHERE d.state = ?1 AND (d.decided_at, d.case_id) < (?2, ?3)
    ORDER BY d.decided_at DESC, d.case_id DESC LIMIT ?4
    """
}
