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

  /// A peer group with its units in the order of their ranks.
  struct Group: Sendable {
    let peerGroup: String
    /// Its number among all peer groups, from 1: the same in every span.
    let number: Int
    let lines: [Line]
  }

  let span: Span
  let groups: [Group]
  /// The pages it stands on.
  let sheets: [TableSheet]

  /// Ranks units by their counts in the span, given in the order of the catalogue; `former` are those of the span before, nil where
  /// there is none. Units with fewer cases due than `minimum` are listed and not ranked.
  init(_ span: Span, units: [Node], tallies: [Tally], former: [Tally]?, minimum: Int) {
    self.span = span
    var members: [String: [Int]] = [:]
    for (position, unit) in units.enumerated() where !unit.isRetired || tallies[position].onTime.denominator > 0 {
      members[unit.group, default: []].append(position)
    }
    groups = Self.peerGroups(units).enumerated().compactMap { number, group in
      guard let positions = members[group] else { return nil }
      let before = former.map { Self.ranks(positions, $0, minimum: minimum) } ?? [:]
      let ranking = Ranking(positions.map { (key: $0, ratio: tallies[$0].onTime) }, minimum: minimum)
      let lines = ranking.lines.map { line in
        Line(
          unit: line.key, rank: line.rank, tally: tallies[line.key], interval: WilsonInterval(line.ratio)?.text,
          formerRank: before[line.key], formerRate: former?[line.key].onTime)
      }
      return Group(peerGroup: group, number: number + 1, lines: lines)
    }
    sheets = TableSheet.sheets(groups.map(\.lines.count), most: Self.most)
  }

  /// How many lines fit on a page: with rates, ranks, changes and what is left out a unit has up to 26 elements, and a page may have 1,500
  /// of them (``Budget``).
  private static let most = 50

  /// All peer groups in the order of content.
  static func peerGroups(_ units: [Node]) -> [String] {
    var groups: [String] = []
    for unit in units where !groups.contains(unit.group) { groups.append(unit.group) }
    return groups
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

  /// The address of the appraisal; only months have one.
  var appraisalHref: String { href + "appraisal/" }
}

extension [Board.Span] {
  /// The spans before and after; nil where there is none.
  func neighbours(of position: Int) -> (earlier: Board.Span?, later: Board.Span?) {
    (position > 0 ? self[position - 1] : nil, position + 1 < count ? self[position + 1] : nil)
  }
}
