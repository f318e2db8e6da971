/// The 95 % score interval of a rate (E. B. Wilson, “Probable Inference, the Law of Succession, and Statistical
/// Inference”, JASA 22, 1927): where the true rate may well lie, honest also for few cases and for 100 %.
public struct WilsonInterval: Hashable, Sendable {
  /// The lower end, 0–1.
  public let lower: Double
  /// The upper end, 0–1.
  public let upper: Double

  /// The interval of a rate; nil with nothing to count.
  public init?(_ ratio: Ratio) {
    guard ratio.denominator > 0 else { return nil }
    let z = 1.959963984540054
    let n = Double(ratio.denominator)
    let p = Double(ratio.numerator) / n
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / scale
    lower = max(0, centre - reach)
    upper = min(1, centre + reach)
  }

  /// Whether one of the two intervals lies wholly within the other: the difference between the rates says nothing.
  public func overlapsFully(_ other: WilsonInterval) -> Bool {
    (lower >= other.lower && upper <= other.upper) || (other.lower >= lower && other.upper <= upper)
  }
}
