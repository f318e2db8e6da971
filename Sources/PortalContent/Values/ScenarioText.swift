public import Casework

/// A report that a resident might write, and the answer to it.
public struct ScenarioText: Hashable, Sendable {
  /// The code of the category it is filed under; one without categories below it.
  public var category: String
  /// What the resident wants.
  public var kind: Kind
  /// The subject line.
  public var subject: String
  /// The report; `{place}` stands for the name of the place.
  public var report: String
  /// The answer; `{place}` stands for the name of the place.
  public var answer: String
  /// The months (1–12) of the year in which it may come in; empty for any.
  public var months: Set<Int>
  /// The only way it comes in; nil for every way that has no texts of its own.
  public var channel: Channel?
  /// True for what a grid worker sets right on the spot; the answer is then the grid worker's own note.
  public var isOnTheSpot: Bool

  /// A report and its answer.
  public init(
    category: String, kind: Kind, subject: String, report: String, answer: String, months: Set<Int> = [],
    channel: Channel? = nil, isOnTheSpot: Bool = false
  ) {
    self.category = category
    self.kind = kind
    self.subject = subject
    self.report = report
    self.answer = answer
    self.months = months
    self.channel = channel
    self.isOnTheSpot = isOnTheSpot
  }
}
