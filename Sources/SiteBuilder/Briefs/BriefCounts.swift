import Casework

/// What is counted for one brief.
struct BriefCounts: Sendable {
  let span: BriefSpan
  /// The position of the category that it is about; nil where it is about everything.
  let category: Int?
  /// The counts of its days.
  private(set) var tally: Tally
  /// The counts of the days before.
  private(set) var former: Tally
  /// The counts of its days by position in the catalogue: units, places of the second level, first-level categories.
  private(set) var units: [Int: Tally] = [:]
  private(set) var places: [Int: Tally] = [:]
  private(set) var categories: [Int: Tally] = [:]
  /// Received and answered, bar by bar.
  private(set) var received: [Int]
  private(set) var answered: [Int]

  /// Nothing counted yet.
  init(_ span: BriefSpan, category: Int?) {
    self.span = span
    self.category = category
    tally = Tally(period: span.period, cutOff: span.cutOff)
    former = Tally(period: span.former, cutOff: span.cutOff)
    received = Array(repeating: 0, count: span.barCount)
    answered = received
  }

  /// Counts a case as it stood at the end of the days.
  mutating func add(_ one: BriefCase, _ catalogue: Catalogue, _ offset: UTCOffset) {
    guard isAbout(one, catalogue) else { return }
    let empty = Tally(period: span.period, cutOff: span.cutOff)
    tally.add(one.facts)
    former.add(one.facts)
    if let unit = one.unit { units[unit, default: empty].add(one.factsOfUnit) }
    for (unit, events) in one.former { units[unit, default: empty].add(former: events, of: one.facts.state) }
    if let place = one.place { places[place, default: empty].add(one.facts) }
    if let shown = category == nil ? one.category : one.ownCategory {
      categories[shown, default: empty].add(one.facts)
    }
    if let bar = span.bar(of: offset.date(one.facts.receivedAt)) { received[bar] += 1 }
    guard let moment = one.facts.answeredAt, !one.facts.state.isExcluded else { return }
    if let bar = span.bar(of: offset.date(moment)) { answered[bar] += 1 }
  }

  private func isAbout(_ one: BriefCase, _ catalogue: Catalogue) -> Bool {
    guard let category else { return true }
    return one.ownCategory.map { Catalogue.line($0, in: catalogue.categories).contains(category) } ?? false
  }
}
