/// 考核: the monthly appraisal of units. Each part is shown with what it was made of, so that anybody can add it up again.
///
/// A part is its points times its figure, rounded half up to hundredths of a point. A part with nothing to count (a unit
/// nobody rated, or without a telephone line) is left out, and the sum is then set in proportion to the points that could
/// be reached.
public struct Appraisal: Hashable, Sendable {
  /// One part of a unit's score.
  public struct Part: Hashable, Sendable {
    /// The figure.
    public let indicator: AppraisalWeights.Indicator
    /// The points it can give.
    public let points: Int
    /// The figure with what it was made of.
    public let ratio: Ratio
    /// What it gives, in hundredths of a point; nil where there is nothing to count.
    public let hundredths: Int?
  }

  /// The appraisal of one unit.
  public struct Line: Hashable, Sendable {
    /// The unit.
    public let unit: Unit
    /// What was counted.
    public let counts: AppraisalCounts
    /// The parts in the order of the weights; empty where the unit is not scored.
    public let parts: [Part]
    /// The parts added up, in hundredths of a point; nil where the unit is not scored.
    public let sum: Int?
    /// The points the counted parts could give.
    public let reachable: Int
    /// The points all parts could give.
    public let total: Int
    /// The rank within the peer group, from 1; equal scores share it. Nil for units with fewer cases due than are ranked.
    public internal(set) var rank: Int?

    /// The score in hundredths of a point: the sum in proportion to what could be reached; nil where it is not scored.
    public var score: Int? {
      guard let sum, reachable > 0 else { return nil }
      return (2 * sum * total + reachable) / (2 * reachable)
    }
  }

  /// The units in their order, peer groups in the order of their first unit.
  public let lines: [Line]

  /// The appraisal of units.
  ///
  /// - Parameters:
  ///   - units: who is appraised, in the order in which they are listed.
  ///   - counts: what was counted, by the codes of the units; a unit without an entry had nothing.
  ///   - empty: the counts of a unit without an entry.
  ///   - weights: what each figure counts.
  ///   - minimum: a unit with fewer cases due or answered is scored and not ranked.
  public init(
    _ units: [Unit], counts: [String: AppraisalCounts], empty: AppraisalCounts, weights: AppraisalWeights, minimum: Int
  ) {
    var lines = units.map { Self.line($0, counts[$0.code] ?? empty, weights) }
    for group in Self.groups(units) { Self.rank(&lines, group, minimum: minimum) }
    self.lines = lines
  }

  private static func groups(_ units: [Unit]) -> [String] {
    var groups: [String] = []
    for unit in units where !groups.contains(unit.peerGroup) { groups.append(unit.peerGroup) }
    return groups
  }

  private static func line(_ unit: Unit, _ counts: AppraisalCounts, _ weights: AppraisalWeights) -> Line {
    let held = weights.weights(of: unit.peerGroup)
    let parts = counts.hasAnythingDue ? held.map { part($0, counts) } : []
    let counted = parts.filter { $0.hundredths != nil }
    return Line(
      unit: unit, counts: counts, parts: parts,
      sum: counted.isEmpty ? nil : counted.compactMap(\.hundredths).reduce(0, +),
      reachable: counted.map(\.points).reduce(0, +), total: held.map(\.points).reduce(0, +))
  }

  private static func part(_ weight: AppraisalWeights.Weight, _ counts: AppraisalCounts) -> Part {
    let ratio = counts.ratio(of: weight.indicator)
    let good = weight.indicator.lowerIsBetter ? ratio.complement : ratio
    let hundredths =
      good.denominator > 0
      ? (200 * weight.points * good.numerator + good.denominator) / (2 * good.denominator) : nil
    return Part(indicator: weight.indicator, points: weight.points, ratio: ratio, hundredths: hundredths)
  }

  private static func rank(_ lines: inout [Line], _ group: String, minimum: Int) {
    let ranked = lines.indices.filter { position in
      lines[position].unit.peerGroup == group && lines[position].score != nil
        && lines[position].counts.tally.completion.denominator >= minimum
    }
    let scores = ranked.compactMap { lines[$0].score }
    for position in ranked {
      guard let score = lines[position].score else { continue }
      lines[position].rank = scores.count { $0 > score } + 1
    }
  }
}

extension Appraisal {
  /// Hundredths of a point as printed: `96.25`, `40`, `7.5`.
  public static func text(hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(zeroPadded(rest, 2))"
  }
}
