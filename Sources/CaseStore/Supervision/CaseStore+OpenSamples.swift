public import Casework
internal import SQLite

extension CaseStore {
  static let openSampleRows: StaticString = """
    SELECT c.number, s.day, s.drawn_at, u.name
    FROM samples s JOIN cases c ON c.id = s.case_id LEFT JOIN units u ON u.id = c.unit_id
    WHERE s.kind = ?1 AND s.done_at IS NULL AND c.reopen_count = s.round AND c.state IN ('answered', 'rated', 'closed')
    ORDER BY s.drawn_at, s.id LIMIT ?2
    """

  /// The cases drawn and still to be followed up or looked back at, the longest drawn first.
  ///
  /// A case that was reopened since waits no more: its next answer can be drawn again.
  /// - Parameters:
  ///   - kind: what for.
  ///   - limit: at most so many.
  /// - Returns: the cases.
  /// - Throws: ``StoreError``.
  public func openSamples(_ kind: SampleKind, limit: Int = 1000) throws(StoreError) -> [OpenSample] {
    let query = try query(Self.openSampleRows)
    try query.bind(1, kind.rawValue)
    try query.bind(2, limit)
    var samples: [OpenSample] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(0)) else { throw .unknownName(statement: "cases.number") }
      samples.append(
        OpenSample(
          number: number, day: CivilDate(daysSince1970: Int32(query.int64(1))), drawnAt: query.timestamp(2),
          unit: query.optionalString(3)))
    }
    return samples
  }

  /// Every draw there was, of both kinds, in the order of the days drawn from.
  ///
  /// - Throws: ``StoreError``.
  public func sampleDraws() throws(StoreError) -> [SampleDraw] {
    let query = try query(
      "SELECT kind, day, percent, seed, population, drawn_at FROM sample_draws ORDER BY day, kind")
    var draws: [SampleDraw] = []
    while try query.next() {
      guard let kind = SampleKind(rawValue: query.string(0)) else { throw .unknownName(statement: "sample_draws") }
      draws.append(
        SampleDraw(
          kind: kind, day: CivilDate(daysSince1970: Int32(query.int64(1))), percent: query.int(2),
          seed: UInt64(bitPattern: query.int64(3)), population: query.int(4), drawnAt: query.timestamp(5),
          cases: try casesDrawn(kind, query.int64(1))))
    }
    return draws
  }

  /// Draws every recorded sample again, from its seed and the histories, and says which come out otherwise: cases that
  /// were chosen by hand, or answers that were entered for a day already drawn from.
  ///
  /// - Throws: ``StoreError``.
  public func verifySamples() throws(StoreError) -> [SampleDifference] {
    try withSnapshot { () throws(StoreError) in
      let offset = try offset()
      var differences: [SampleDifference] = []
      for draw in try sampleDraws() {
        let candidates = try population(draw.kind, draw.day, offset).map(\.candidate)
        let cases = SampleLot(seed: draw.seed).drawn(percent: draw.percent, of: candidates).map {
          candidates[$0].number
        }
        guard cases != draw.cases || candidates.count != draw.population else { continue }
        differences.append(SampleDifference(recorded: draw, population: candidates.count, cases: cases))
      }
      return differences
    }
  }

  private func casesDrawn(_ kind: SampleKind, _ day: Int64) throws(StoreError) -> [CaseNumber] {
    let query = try query(
      """
      SELECT c.number FROM samples s JOIN cases c ON c.id = s.case_id
      WHERE s.kind = ?1 AND s.day = ?2 ORDER BY s.case_id, s.round
      """)
    try query.bind(1, kind.rawValue)
    try query.bind(2, day)
    var numbers: [CaseNumber] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(0)) else { throw .unknownName(statement: "cases.number") }
      numbers.append(number)
    }
    return numbers
  }
}
