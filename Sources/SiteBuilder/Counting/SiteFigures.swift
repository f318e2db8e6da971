import Casework

/// The counts of the portal and of every place, unit and category.
struct SiteFigures: Sendable {
  var portal: NodeFigures
  var places: [NodeFigures]
  var units: [NodeFigures]
  var categories: [NodeFigures]
  /// The months from the first report to the cut-off, oldest first, without gaps.
  var months: [CivilMonth]
  /// How long answers took by place or unit and first-level category.
  var placeTimes: PairDurations
  var unitTimes: PairDurations
  /// The counts of briefs by their addresses.
  var briefs: [String: BriefCounts] = [:]
  /// What is open past its deadline, longest first, and the positions in it by node.
  private(set) var overdue: [OverdueCase] = []
  private(set) var overdueBy: [NodeSort: [[Int]]] = [:]

  /// Nothing counted yet.
  init(_ catalogue: Catalogue, months: [CivilMonth], offset: UTCOffset, cutOff: Timestamp) {
    let recent = NodeFigures(cutOff: cutOff, months: Array(months.suffix(12)), offset: offset)
    let whole = NodeFigures(cutOff: cutOff, months: months, years: months, offset: offset)
    // Every month has its page and its leaderboard.
    portal = whole
    places = Array(repeating: recent, count: catalogue.places.count)
    units = Array(repeating: whole, count: catalogue.units.count)
    for (sort, nodes) in Self.nodes(catalogue) { overdueBy[sort] = Array(repeating: [], count: nodes.count) }
    categories = Array(repeating: recent, count: catalogue.categories.count)
    self.months = months
    placeTimes = PairDurations(categories: catalogue.categories.count)
    unitTimes = PairDurations(categories: catalogue.categories.count)
  }

  /// Keeps what is overdue, longest first, also by place, unit and category.
  mutating func set(overdue cases: [OverdueCase], _ catalogue: Catalogue) {
    overdue = cases.sorted { $0.due < $1.due }
    for (number, late) in overdue.enumerated() {
      for (sort, nodes) in Self.nodes(catalogue) {
        for position in sort.position(in: late).map({ Catalogue.line($0, in: nodes) }) ?? [] {
          overdueBy[sort]?[position].append(number)
        }
      }
    }
  }

  private static func nodes(_ catalogue: Catalogue) -> [(NodeSort, [Node])] {
    [(.places, catalogue.places), (.units, catalogue.units), (.categories, catalogue.categories)]
  }
}
