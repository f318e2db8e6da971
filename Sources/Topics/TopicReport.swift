/// One published report, as far as topics are concerned with it.
public struct TopicReport: Sendable {
  /// The day it came in, counted in days; only differences matter.
  public let day: Int
  /// The places it lies in, narrowest first, as numbers of the caller's.
  public let places: [Int]
  /// What it was filed under, as a number of the caller's; nil for nothing.
  public let category: Int?
  /// Its published title.
  public let title: String

  /// A report.
  public init(day: Int, places: [Int], category: Int?, title: String) {
    self.day = day
    self.places = places
    self.category = category
    self.title = title
  }
}
