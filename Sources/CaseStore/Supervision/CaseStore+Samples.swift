public import Casework
internal import SQLite

extension CaseStore {
  /// Draws the samples of every complete day that was not drawn from yet, by the portal's rules.
  ///
  /// A day is drawn from once and for all. Follow-ups are drawn from the cases answered on a day, look-backs from those
  /// closed on a day, the set number of days later.
  /// - Parameters:
  ///   - kind: what for.
  ///   - moment: now.
  ///   - first: the first day to draw from where nothing was drawn yet; the latest complete one where left out.
  ///   - generator: where the portal's salt comes from, the first time.
  /// - Returns: the draws, a day each; none where the rules draw nothing.
  /// - Throws: ``StoreError``; the days drawn before stay drawn.
  public func drawSamples(
    _ kind: SampleKind, at moment: Timestamp, from first: CivilDate? = nil,
    using generator: inout some RandomNumberGenerator
  ) throws(StoreError) -> [SampleDraw] {
    let rules = try automaticRules()
    guard let (percent, delay) = rules.sampling(kind) else { return [] }
    let offset = try offset()
    let last = offset.date(moment) + -delay
    let salt = try sampleSalt(using: &generator)
    var day = try lastDayDrawn(kind).map { $0 + 1 } ?? first ?? last
    var draws: [SampleDraw] = []
    while day <= last {
      draws.append(try draw(kind, day, percent, SampleLot(salt: salt, kind: kind, day: day), offset, at: moment))
      day = day + 1
    }
    return draws
  }

  private func draw(
    _ kind: SampleKind, _ day: CivilDate, _ percent: Int, _ lot: SampleLot, _ offset: UTCOffset, at moment: Timestamp
  ) throws(StoreError) -> SampleDraw {
    try write { () throws(StoreError) in
      let population = try population(kind, day, offset)
      let drawn = lot.drawn(percent: percent, of: population.map(\.candidate)).map { population[$0] }
      let draw = SampleDraw(
        kind: kind, day: day, percent: percent, seed: lot.seed, population: population.count, drawnAt: moment,
        cases: drawn.map(\.candidate.number))
      try insert(draw)
      for sample in drawn { try insert(sample, of: draw) }
      return draw
    }
  }

  private func insert(_ draw: SampleDraw) throws(StoreError) {
    let insert = try query("INSERT INTO sample_draws VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    try insert.bind(1, draw.kind.rawValue)
    try insert.bind(2, Int64(draw.day.daysSince1970))
    try insert.bind(3, draw.percent)
    try insert.bind(4, Int64(bitPattern: draw.seed))
    try insert.bind(5, draw.population)
    try insert.bind(6, draw.drawnAt)
    try insert.run()
  }

  private func insert(_ drawn: DrawableCase, of draw: SampleDraw) throws(StoreError) {
    let insert = try query(
      "INSERT INTO samples (kind, case_id, round, day, drawn_at) VALUES (?1, ?2, ?3, ?4, ?5)")
    try insert.bind(1, draw.kind.rawValue)
    try insert.bind(2, drawn.id)
    try insert.bind(3, drawn.candidate.round)
    try insert.bind(4, Int64(draw.day.daysSince1970))
    try insert.bind(5, draw.drawnAt)
    try insert.run()
  }

  private func lastDayDrawn(_ kind: SampleKind) throws(StoreError) -> CivilDate? {
    let query = try query("SELECT max(day) FROM sample_draws WHERE kind = ?1")
    try query.bind(1, kind.rawValue)
    return try query.next() ? query.optionalInt64(0).map { CivilDate(daysSince1970: Int32($0)) } : nil
  }

  private func sampleSalt(using generator: inout some RandomNumberGenerator) throws(StoreError) -> UInt64 {
    let fresh = generator.next()
    return try write { () throws(StoreError) in
      if let kept = try setting("sample-salt").flatMap({ UInt64($0) }) { return kept }
      try set("sample-salt", to: String(fresh))
      return fresh
    }
  }
}

extension AutomaticRules {
  /// How many of a hundred are drawn, and how many days after; nil where nothing is.
  fileprivate func sampling(_ kind: SampleKind) -> (percent: Int, delay: Int)? {
    switch kind {
    case .followUp: followUpPercent > 0 ? (followUpPercent, 1) : nil
    case .lookBack: lookBackPercent > 0 && lookBackDays > 0 ? (lookBackPercent, lookBackDays) : nil
    }
  }
}
