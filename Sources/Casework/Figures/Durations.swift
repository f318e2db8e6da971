/// 用时: how long answers took, as median and 90th percentile.
public struct Durations: Hashable, Sendable {
  private var seconds: [Int32] = []

  /// No answers yet.
  public init() {}

  /// How many answers are counted.
  public var count: Int { seconds.count }

  /// Counts one answer that took a number of seconds of working time.
  public mutating func add(seconds taken: Int) {
    seconds.append(Int32(clamping: taken))
  }

  /// The least duration in seconds within which at least this share (0–1) of the answers came (nearest rank);
  /// nil without answers.
  public func quantile(_ share: Double) -> Int? {
    guard !seconds.isEmpty else { return nil }
    let rank = (share * Double(seconds.count)).rounded(.up)
    var left = seconds
    return Int(left.smallest(at: min(seconds.count, max(1, Int(rank))) - 1))
  }

  /// The duration half of the answers kept within, in seconds.
  public var median: Int? { quantile(0.5) }
  /// The duration nine in ten answers kept within, in seconds.
  public var ninetiethPercentile: Int? { quantile(0.9) }
}
