/// The ranks within one peer group (DESIGN section 5).
public struct Ranking<Key: Sendable>: Sendable {
  /// One line of a leaderboard.
  public struct Line: Sendable {
    /// What is ranked.
    public let key: Key
    /// Its rate.
    public let ratio: Ratio
    /// Its rank from 1; equal ranks are ties. Nil under the minimum count.
    public let rank: Int?
  }

  /// The lines in order: ranked ones best first, then those with too few to rank, then those with nothing due.
  public let lines: [Line]

  /// Ranks rates, higher first.
  ///
  /// A rate whose interval fully overlaps that of the first line of its rank shares the rank.
  ///
  /// - Parameters:
  ///   - rates: what is ranked, in the order in which equal rates are listed.
  ///   - minimum: the least denominator that is ranked.
  ///   - lowerIsBetter: true for rates such as overdue and returned.
  public init(_ rates: [(key: Key, ratio: Ratio)], minimum: Int, lowerIsBetter: Bool = false) {
    func value(_ ratio: Ratio) -> Double {
      let value = Double(ratio.numerator) / Double(max(1, ratio.denominator))
      return lowerIsBetter ? 1 - value : value
    }
    let numbered = rates.enumerated()
    let ranked = numbered.filter { $0.element.ratio.denominator >= max(1, minimum) }.sorted {
      let (left, right) = (value($0.element.ratio), value($1.element.ratio))
      return left != right ? left > right : $0.offset < $1.offset
    }
    let few = numbered.filter { (1..<max(1, minimum)).contains($0.element.ratio.denominator) }
    let none = numbered.filter { $0.element.ratio.denominator == 0 }

    var lines: [Line] = []
    var leader: (rank: Int, interval: WilsonInterval)?
    for (position, line) in ranked.enumerated() {
      guard let interval = WilsonInterval(line.element.ratio) else { continue }
      if leader.map({ !$0.interval.overlapsFully(interval) }) ?? true { leader = (position + 1, interval) }
      lines.append(Line(key: line.element.key, ratio: line.element.ratio, rank: leader?.rank))
    }
    lines += (few + none).map { Line(key: $0.element.key, ratio: $0.element.ratio, rank: nil) }
    self.lines = lines
  }
}
