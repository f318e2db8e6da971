public import Casework
internal import SQLite

extension CaseStore {
  /// The published answers of a grid worker's area that nobody has looked at on the spot, newest first.
  ///
  /// - Parameters:
  ///   - reporter: the grid worker; one without an area has none, and a deputy has none.
  ///   - start: answered then or later.
  ///   - limit: at most so many.
  /// - Returns: the answers.
  /// - Throws: ``StoreError``.
  public func answersNearby(
    _ reporter: FieldReporter, since start: Timestamp, limit: Int
  ) throws(StoreError) -> [NearbyAnswer] {
    guard reporter.role == .gridWorker, let place = reporter.place else { return [] }
    let query = try query(Self.nearby)
    try query.bind(1, place)
    try query.bind(2, reporter.login)
    try query.bind(3, start)
    try query.bind(4, limit)
    var answers: [NearbyAnswer] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(0)) else { throw .unknownName(statement: "cases.number") }
      let text = PublicText(title: query.string(1), question: query.string(2), answer: query.string(3))
      answers.append(
        NearbyAnswer(
          number: number, text: text, place: query.string(4), unit: query.optionalString(5),
          answeredAt: query.timestamp(6), answer: query.int(7)))
    }
    return answers
  }

  /// Says on the spot whether a published answer of the own area is true. Sent twice, it is said once.
  ///
  /// - Parameters:
  ///   - nearby: the answer that was read.
  ///   - resolution: whether the problem is solved.
  ///   - text: what was seen.
  ///   - reporter: the grid worker.
  ///   - moment: now.
  /// - Returns: what became of it.
  /// - Throws: ``StoreError``.
  public func confirm(
    _ nearby: NearbyAnswer, _ resolution: Resolution, text: String?, by reporter: FieldReporter, at moment: Timestamp
  ) throws(StoreError) -> ReporterOutcome {
    let id = try caseID(nearby.number.description)
    let target = ReporterTarget(id: id, number: nearby.number, claim: .account(reporter), moment: moment)
    do throws(StoreError) {
      return try write { () throws(StoreError) in
        try judge(target.event(.confirm, text, resolution: resolution), nearby.answer, on: target)
      }
    } catch {
      guard case .refused = error else { throw error }
      return .notPossible
    }
  }

  static let nearby: StaticString = """
    WITH RECURSIVE area (id) AS (
      SELECT id FROM places WHERE code = ?1 UNION SELECT p.id FROM area JOIN places p ON p.parent_id = area.id
    )
    SELECT c.number, n.title, n.question, n.answer, p.name, u.name, c.answered_at,
      (SELECT max(sequence) FROM events WHERE case_id = c.id AND action = 'answer')
    FROM cases c INDEXED BY cases_waiting JOIN publications n ON n.case_id = c.id JOIN places p ON p.id = c.place_id
      LEFT JOIN units u ON u.id = c.unit_id
    WHERE c.state IN ('answered', 'rated') AND c.answered_at >= ?3 AND n.state = 'published' AND c.place_id IN area
      AND c.reporter_id IS NOT (SELECT id FROM users WHERE login = ?2)
      AND NOT EXISTS (
        SELECT 1 FROM events e WHERE e.case_id = c.id AND e.action = 'confirm' AND e.at >= c.answered_at)
    ORDER BY c.answered_at DESC, c.id DESC LIMIT ?4
    """
}
