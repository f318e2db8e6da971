/// What several people report of one place, under one category, of late.
public struct Topic: Hashable, Sendable {
  /// The place; nil for the whole portal.
  public let place: Int?
  /// What the reports are filed under; nil for nothing.
  public let category: Int?
  /// What they have in common, in the words of their published titles.
  public let phrase: String
  /// How many people said it within the days looked at.
  public let people: Int
  /// How many people said it within as many days before.
  public let before: Int
  /// The reports, newest first, one of each person: positions in the list that was looked through.
  public let reports: [Int]
}

/// The topics of a number of days.
public struct TopicList: Hashable, Sendable {
  /// How many days were looked at.
  public let days: Int
  /// The topics, those that grew most first.
  public let topics: [Topic]
}
