/// 派单规则: which unit handles cases of a category at a place.
public struct DispatchRule: Hashable, Sendable {
  /// Holds for the category with this code and those below it; nil for every category.
  public var category: String?
  /// Holds at the place with this code and those in it; nil for every place.
  public var place: String?
  /// The code of the unit responsible.
  public var unit: String
  /// Why, in the words of whoever made the rule; may be empty.
  public var reason: String

  /// A rule.
  public init(category: String? = nil, place: String? = nil, unit: String, reason: String = "") {
    self.category = category
    self.place = place
    self.unit = unit
    self.reason = reason
  }
}

/// A unit suggested for a case, with what the suggestion rests on. A suggestion only: a person dispatches.
public struct DispatchSuggestion: Hashable, Sendable {
  /// What a suggestion rests on.
  public enum Ground: Hashable, Sendable {
    /// A rule of `dispatch-rules.csv`.
    case rule(DispatchRule)
    /// The unit that the category names.
    case category(String)
    /// The unit responsible for this place, the nearest above the case's that has one.
    case place(String)
    /// This unit sent the case back and named the other one as responsible.
    case named(by: String)
  }

  /// The code of the unit.
  public var unit: String
  /// What it rests on.
  public var ground: Ground

  /// A suggestion.
  public init(unit: String, ground: Ground) {
    self.unit = unit
    self.ground = ground
  }
}
