/// 考核权重: how much each figure counts in the monthly appraisal of units. Weights are content; the figures are those of
/// DESIGN section 5, and no others.
public struct AppraisalWeights: Hashable, Sendable {
  /// A figure that can be weighed.
  public enum Indicator: String, CaseIterable, Hashable, Sendable {
    /// 办结率, 处办率.
    case completion
    /// 按期办结率.
    case onTime = "on-time"
    /// 超期率: less is better.
    case overdue
    /// 退回率: less is better.
    case returned
    /// 签收及时率.
    case signed
    /// 联系及时率.
    case contacted
    /// 回复率.
    case reply
    /// 解决率, as residents say.
    case resolved
    /// 满意率.
    case satisfied
    /// The strict 满意率, without 基本满意.
    case strictlySatisfied = "strictly-satisfied"
    /// 评价率.
    case ratingRate = "rating-rate"
    /// 有效回访率.
    case followedUp = "followed-up"
    /// 接通率: answered calls, of those offered.
    case answeredCalls = "answered-calls"

    /// True for rates of what went wrong: a unit's part is then that of the complement.
    public var lowerIsBetter: Bool { self == .overdue || self == .returned }
  }

  /// What one figure counts.
  public struct Weight: Hashable, Sendable {
    /// The figure.
    public var indicator: Indicator
    /// The points that 100 % of it (0 % where less is better) gives; at least 1.
    public var points: Int
    /// The peer group it holds for; nil for every group that has no weights of its own.
    public var peerGroup: String?

    /// The weight of a figure, for one peer group or for all.
    public init(_ indicator: Indicator, points: Int, peerGroup: String? = nil) {
      self.indicator = indicator
      self.points = points
      self.peerGroup = peerGroup
    }
  }

  /// All weights, in the order of content; empty where there is no appraisal.
  public var weights: [Weight]

  /// Weights in the order in which their parts are shown.
  public init(_ weights: [Weight] = []) {
    self.weights = weights
  }

  /// The weights of a peer group: its own where it has any, else those for all groups.
  public func weights(of peerGroup: String) -> [Weight] {
    let own = weights.filter { $0.peerGroup == peerGroup }
    return own.isEmpty ? weights.filter { $0.peerGroup == nil } : own
  }

  /// The points that a unit of a peer group can reach.
  public func total(of peerGroup: String) -> Int { weights(of: peerGroup).map(\.points).reduce(0, +) }
}
