/// How long a step of a case may take, and for which cases.
public struct TimeLimit: Hashable, Sendable {
  /// The steps that can be limited.
  public enum Step: String, CaseIterable, Hashable, Sendable {
    case sign
    case contact
    case answer
    case plan
  }

  /// What the amount counts.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// Minutes by the wall clock, day and night.
    case minutes
    /// Minutes within office hours of working days.
    case workingMinutes = "working-minutes"
    /// Hours within office hours of working days.
    case workingHours = "working-hours"
    /// Working days; the day it starts is not counted, and the last one ends with the office hours.
    case workingDays = "working-days"
    /// Days of the calendar; the day it starts is not counted, and the last one ends at midnight
    /// (民法典 articles 201 and 203).
    case calendarDays = "calendar-days"
  }

  /// What is special about a case.
  public enum Flag: String, CaseIterable, Hashable, Sendable {
    /// 联办: several units answer together.
    case joint
    /// 历史遗留问题: cannot be solved at once; a plan is published.
    case longStanding = "long-standing"
  }

  /// The step limited.
  public var step: Step
  /// Holds for this kind only; nil for every kind.
  public var kind: Kind?
  /// Holds for the category with this code and those below it; nil for every category.
  public var category: String?
  /// Holds for cases with this flag only; nil for every case.
  public var flag: Flag?
  /// Holds for reports that came this way only; nil for every channel.
  public var channel: Channel?
  /// How many of the measure; at least 1.
  public var amount: Int
  /// What the amount counts.
  public var measure: Measure

  /// A limit on a step for the cases that match.
  public init(
    step: Step, kind: Kind? = nil, category: String? = nil, flag: Flag? = nil, amount: Int, measure: Measure,
    channel: Channel? = nil
  ) {
    self.step = step
    self.kind = kind
    self.category = category
    self.flag = flag
    self.amount = amount
    self.measure = measure
    self.channel = channel
  }
}
