public import Casework
internal import SQLite

extension CaseStore {
  /// Cases for another system, the newest first: those that are published, and those it handed in itself.
  ///
  /// - Parameter wanted: which of them.
  /// - Returns: at most ``ServiceRequestQuery/limit``.
  /// - Throws: ``StoreError``.
  public func serviceRequests(_ wanted: ServiceRequestQuery) throws(StoreError) -> [ServiceRequest] {
    try withSnapshot { () throws(StoreError) in
      if !wanted.numbers.isEmpty {
        var found: [ServiceRequest] = []
        for number in wanted.numbers.prefix(ServiceRequestQuery.limit) {
          let query = try query(Self.serviceRequest)
          try query.bind(1, number.description)
          try query.bind(2, wanted.source)
          if try query.next() { found.append(try serviceRequest(query)) }
        }
        return found
      }
      var found = try serviceRequests(wanted, Self.publishedServiceRequests)
      guard wanted.source != nil else { return found }
      found += try serviceRequests(wanted, Self.ownServiceRequests)
      return Array(found.sorted { $0.number.description > $1.number.description }.prefix(ServiceRequestQuery.limit))
    }
  }

  /// The steps of published cases between two moments, oldest first.
  ///
  /// - Parameter moments: from when to when.
  /// - Returns: at most ``ServiceRequestQuery/limit``.
  /// - Throws: ``StoreError``.
  public func serviceRequestUpdates(_ moments: ClosedRange<Timestamp>) throws(StoreError) -> [ServiceRequestUpdate] {
    let query = try query(
      """
      SELECT c.number, e.sequence, e.at, e.action, CASE e.action WHEN 'answer' THEN p.answer END
      FROM publications p CROSS JOIN cases c ON c.id = p.case_id CROSS JOIN events e ON e.case_id = p.case_id
      WHERE p.state = 'published' AND e.at BETWEEN ?1 AND ?2
        AND e.action IN ('receive', 'dispatch', 'sign', 'answer', 'close', 'reopen', 'shelve', 'decline', 'merge')
      ORDER BY e.at, c.id, e.sequence LIMIT ?3
      """)
    try query.bind(1, moments.lowerBound)
    try query.bind(2, moments.upperBound)
    try query.bind(3, ServiceRequestQuery.limit)
    var updates: [ServiceRequestUpdate] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(0)) else { continue }
      updates.append(
        ServiceRequestUpdate(
          number: number, sequence: query.int(1), at: query.timestamp(2),
          action: try query.value(3, of: Names.actions), answer: query.optionalString(4)))
    }
    return updates
  }

  /// The case that a report with a key became; nil where none did.
  ///
  /// - Parameter key: the report's idempotency key, which only its sender knows.
  /// - Returns: the case's number.
  /// - Throws: ``StoreError``.
  public func caseNumber(ofKey key: String) throws(StoreError) -> CaseNumber? {
    let query = try query("SELECT number FROM cases WHERE idempotency_key = ?1")
    try query.bind(1, key)
    return try query.next() ? CaseNumber(typed: query.string(0)) : nil
  }

  private func serviceRequests(
    _ wanted: ServiceRequestQuery, _ sql: StaticString
  ) throws(StoreError) -> [ServiceRequest] {
    let query = try query(sql)
    try query.bind(1, wanted.received?.lowerBound ?? Timestamp(seconds: .min))
    try query.bind(2, wanted.received?.upperBound ?? Timestamp(seconds: .max))
    try query.bind(3, wanted.source)
    var found: [ServiceRequest] = []
    while found.count < ServiceRequestQuery.limit, try query.next() {
      let request = try serviceRequest(query)
      guard wanted.states.isEmpty || wanted.states.contains(request.state) else { continue }
      guard wanted.categories.isEmpty || wanted.categories.contains(request.category ?? "") else { continue }
      found.append(request)
    }
    return found
  }

  private func serviceRequest(_ query: borrowing Query) throws(StoreError) -> ServiceRequest {
    guard let number = CaseNumber(typed: query.string(0)) else { throw .unknownName(statement: "cases.number") }
    return ServiceRequest(
      number: number, state: try query.value(1, of: Names.states), category: query.optionalString(2),
      categoryName: query.optionalString(3), unit: query.optionalString(4), place: query.optionalString(5),
      receivedAt: query.timestamp(6), updatedAt: query.timestamp(7), answerDue: query.optionalTimestamp(8),
      publication: query.isNull(9)
        ? nil : PublicText(title: query.string(9), question: query.string(10), answer: query.string(11)))
  }

  private static let serviceRequest: StaticString = """
    SELECT c.number, c.state, k.code, k.name, u.name, l.code, c.received_at,
      coalesce(c.closed_at, c.answered_at, c.contacted_at, c.signed_at, c.dispatched_at, c.received_at), c.answer_due,
      p.title, p.question, p.answer
    FROM cases c LEFT JOIN publications p ON p.case_id = c.id AND p.state = 'published'
      LEFT JOIN categories k ON k.id = c.category_id LEFT JOIN units u ON u.id = c.unit_id
      LEFT JOIN places l ON l.id = c.place_id
    WHERE c.number = ?1 AND (p.case_id IS NOT NULL OR c.source = ?2)
    """

  static let publishedServiceRequests: StaticString = """
    SELECT c.number, c.state, k.code, k.name, u.name, l.code, c.received_at,
      coalesce(c.closed_at, c.answered_at, c.contacted_at, c.signed_at, c.dispatched_at, c.received_at), c.answer_due,
      p.title, p.question, p.answer
    FROM publications p NOT INDEXED CROSS JOIN cases c ON c.id = p.case_id
      LEFT JOIN categories k ON k.id = c.category_id LEFT JOIN units u ON u.id = c.unit_id
      LEFT JOIN places l ON l.id = c.place_id
    WHERE p.state = 'published' AND c.received_at BETWEEN ?1 AND ?2 AND c.source IS NOT ?3
    ORDER BY p.case_id DESC
    """

  private static let ownServiceRequests: StaticString = """
    SELECT c.number, c.state, k.code, k.name, u.name, l.code, c.received_at,
      coalesce(c.closed_at, c.answered_at, c.contacted_at, c.signed_at, c.dispatched_at, c.received_at), c.answer_due,
      p.title, p.question, p.answer
    FROM cases c INDEXED BY cases_by_source LEFT JOIN publications p ON p.case_id = c.id AND p.state = 'published'
      LEFT JOIN categories k ON k.id = c.category_id LEFT JOIN units u ON u.id = c.unit_id
      LEFT JOIN places l ON l.id = c.place_id
    WHERE c.source = ?3 AND c.source_id IS NOT NULL AND c.received_at BETWEEN ?1 AND ?2
    ORDER BY c.source_id DESC
    """
}
