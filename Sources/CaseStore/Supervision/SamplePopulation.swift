internal import Casework
internal import SQLite

/// A case that can be drawn.
struct DrawableCase {
  let id: Int64
  let candidate: SampleLot.Candidate
}

extension CaseStore {
  static let samplePopulation: StaticString = """
    SELECT e.case_id, c.number,
      (SELECT count(*) FROM events r
       WHERE r.case_id = e.case_id AND r.sequence < e.sequence AND r.action = 'reopen')
    FROM events e JOIN cases c ON c.id = e.case_id
    WHERE (e.action IN ('answer', 'close') OR e.action = 'follow-up') AND e.action = ?1 AND e.at >= ?2 AND e.at < ?3
    ORDER BY e.case_id, e.sequence
    """

  /// The cases that a day's sample is drawn from, as the histories have them: a case's row may have moved on.
  func population(
    _ kind: SampleKind, _ day: CivilDate, _ offset: UTCOffset
  ) throws(StoreError) -> [DrawableCase] {
    let query = try query(Self.samplePopulation)
    try query.bind(1, kind.drawnFrom.rawValue)
    try query.bind(2, offset.moment(day))
    try query.bind(3, offset.moment(day + 1))
    var population: [DrawableCase] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(1)) else { throw .unknownName(statement: "cases.number") }
      population.append(
        DrawableCase(id: query.int64(0), candidate: SampleLot.Candidate(number: number, round: query.int(2))))
    }
    return population
  }
}
