/// The rates of a scenario, each in thousandths: 0–1000.
public struct ScenarioRates: Hashable, Sendable {
  /// 办结率 to reach at the end: answered or closed, of all that are due or answered.
  public var completion: Int
  /// 满意率 to reach at the end, of the valid ratings.
  public var satisfied: Int
  /// How many of the answered cases are rated.
  public var rated: Int
  /// How many of the dispatched cases a unit returns at least once.
  public var returned: Int
  /// How many of the answers come late.
  public var late: Int
  /// How many cases are handled jointly by several units (联办).
  public var joint: Int
  /// How many cases are long-standing problems, for which a plan is published.
  public var longStanding: Int
  /// How many cases a leader gives an instruction on (批示).
  public var instructed: Int
  /// How many cases wait for something the reporter is asked for.
  public var paused: Int

  /// Rates in thousandths.
  public init(
    completion: Int, satisfied: Int, rated: Int, returned: Int = 0, late: Int = 0, joint: Int = 0,
    longStanding: Int = 0, instructed: Int = 0, paused: Int = 0
  ) {
    self.completion = completion
    self.satisfied = satisfied
    self.rated = rated
    self.returned = returned
    self.late = late
    self.joint = joint
    self.longStanding = longStanding
    self.instructed = instructed
    self.paused = paused
  }
}
