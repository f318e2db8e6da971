/// Something to choose in a filter.
public struct SearchChoice: Hashable, Sendable {
  /// What is sent: a code, or a month.
  public let value: String
  /// What is read.
  public let name: String
  /// How far down its tree it stands.
  public let depth: Int
}

/// What can be chosen in the filters.
public struct SearchChoices: Sendable {
  /// Places of the first two levels.
  public let places: [SearchChoice]
  /// Categories.
  public let categories: [SearchChoice]
  /// Units.
  public let units: [SearchChoice]
  /// Months with published cases, latest first.
  public let months: [SearchChoice]

  /// More of a sort would make the page heavy.
  static let most = 120
}
