import Casework

/// One month's leaderboard: units ranked by their share of answers on time within their peer group.
struct Board: Sendable {
  /// One unit's line.
  struct Line: Sendable {
    /// The unit's position in the catalogue.
    let unit: Int
    let rank: Int?
    let tally: Tally
    /// The 95 % interval of the rate, as printed; nil with nothing to count.
    let interval: String?
  }

  let month: CivilMonth
  let groups: [(peerGroup: String, lines: [Line])]

  init(month: CivilMonth, units: [Node], tallies: [Tally], minimum: Int) {
    self.month = month
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (position, unit) in units.enumerated() where !unit.isRetired || tallies[position].onTime.denominator > 0 {
      if members[unit.group] == nil { order.append(unit.group) }
      members[unit.group, default: []].append(position)
    }
    groups = order.map { group in
      let rates = (members[group] ?? []).map { (key: $0, ratio: tallies[$0].onTime) }
      let ranking = Ranking(rates, minimum: minimum)
      return (
        group,
        ranking.lines.map {
          Line(unit: $0.key, rank: $0.rank, tally: tallies[$0.key], interval: Self.interval($0.ratio))
        }
      )
    }
  }

  private static func interval(_ ratio: Ratio) -> String? {
    guard let interval = WilsonInterval(ratio) else { return nil }
    return "\(tenths(interval.lower))–\(tenths(interval.upper))%"
  }

  private static func tenths(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
