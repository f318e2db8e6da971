/// What counts as a topic.
public struct TopicRules: Sendable {
  /// A topic has at least so many people.
  public var minimum: Int
  /// Spans to look at, in days: the first one with enough topics is shown.
  public var spans: [Int] = [30, 90, 365]
  /// So many topics are enough.
  public var enough = 3
  /// At most so many are kept.
  public var most = 40
  /// Names of places: they say where and not what.
  public var names: [String] = []
  /// Words that say nothing of what is wrong, such as 问题.
  public var emptyWords: [String] = []
  /// Characters that no phrase begins or ends with, such as 的.
  public var emptyEdges = ""

  /// Rules with a minimum of people.
  public init(minimum: Int) {
    self.minimum = minimum
  }
}
