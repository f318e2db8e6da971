/// A rate that keeps what it was made of.
public struct Ratio: Hashable, Sendable {
  /// What is counted.
  public var numerator: Int
  /// Of how many.
  public var denominator: Int

  /// A rate of a count among a number.
  public init(_ numerator: Int, of denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The rate in tenths of a percent, 0–1000, rounded half up; nil with nothing to count.
  ///
  /// 1000 and 0 are kept for rates that are exactly that: 2,999 of 3,000 is 99.9 %, never 100 %.
  public var permille: Int? {
    guard denominator > 0 else { return nil }
    if numerator == denominator { return 1000 }
    if numerator == 0 { return 0 }
    return min(999, max(1, (numerator * 2000 + denominator) / (2 * denominator)))
  }

  /// `97.2`, `100`, `0`: the percentage as printed, without its sign; nil with nothing to count.
  public var percentText: String? {
    permille.map { $0 % 10 == 0 ? String($0 / 10) : "\($0 / 10).\($0 % 10)" }
  }

  /// What is left: the rate of the others among the same number.
  public var complement: Ratio { Ratio(denominator - numerator, of: denominator) }
}
