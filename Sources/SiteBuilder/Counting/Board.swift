import Casework

/// One month's or year's leaderboard: units ranked by their share of answers on time within their peer group.
struct Board: Sendable {
  /// The time a board is about.
  enum Span: Hashable, Sendable {
    case month(CivilMonth)
    case year(Int)
  }

  /// One unit's line.
  struct Line: Sendable {
    /// The unit's position in the catalogue.
    let unit: Int
    let rank: Int?
    let tally: Tally
    /// The 95 % interval of the rate, as printed; nil with nothing to count.
    let interval: String?
    /// The rank in the span before; nil where it had none.
    let formerRank: Int?
    /// The share on time in the span before.
    let formerRate: Ratio?
  }

  let span: Span
  let groups: [(peerGroup: String, lines: [Line])]

  /// Ranks units by their counts in the span, given in the order of the catalogue; `former` are those of the span before, nil where
  /// there is none. Units with fewer cases due than `minimum` are listed and not ranked.
  init(_ span: Span, units: [Node], tallies: [Tally], former: [Tally]?, minimum: Int) {
    self.span = span
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (position, unit) in units.enumerated() where !unit.isRetired || tallies[position].onTime.denominator > 0 {
      if members[unit.group] == nil { order.append(unit.group) }
      members[unit.group, default: []].append(position)
    }
    groups = order.map { group in
      let positions = members[group] ?? []
      let before = former.map { Self.ranks(positions, $0, minimum: minimum) } ?? [:]
      let ranking = Ranking(positions.map { (key: $0, ratio: tallies[$0].onTime) }, minimum: minimum)
      let lines = ranking.lines.map { line in
        Line(
          unit: line.key, rank: line.rank, tally: tallies[line.key], interval: WilsonInterval(line.ratio)?.text,
          formerRank: before[line.key], formerRate: former?[line.key].onTime)
      }
      return (group, lines)
    }
  }

  private static func ranks(_ positions: [Int], _ tallies: [Tally], minimum: Int) -> [Int: Int] {
    let ranking = Ranking(positions.map { (key: $0, ratio: tallies[$0].onTime) }, minimum: minimum)
    return Dictionary(
      ranking.lines.compactMap { line in line.rank.map { (line.key, $0) } }, uniquingKeysWith: { first, _ in first })
  }
}

extension WilsonInterval {
  /// `91.2–98.7%`: both ends in percent.
  var text: String { "\(Self.tenths(lower))–\(Self.tenths(upper))%" }

  private static func tenths(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}

extension Board.Span {
  /// `2026-11` or `2026`.
  var name: String {
    switch self {
    case .month(let month): month.description
    case .year(let year): String(year)
    }
  }

  /// The address of the board.
  var href: String { "/leaderboards/\(name)/" }
}

extension [Board.Span] {
  /// The addresses of the boards before and after; empty where there is none.
  func neighbours(of position: Int) -> (earlier: String, later: String) {
    (position > 0 ? self[position - 1].href : "", position + 1 < count ? self[position + 1].href : "")
  }
}
