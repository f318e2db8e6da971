public import Casework

/// One code for every place of a level: what it is printed on and where it hangs.
public struct CodePlanLine: Hashable, Sendable {
  /// The level of the places that get one.
  public var level: PlaceLevel
  /// What it is printed on, such as 海报 or 门牌.
  public var material: String
  /// Where it hangs, such as 小区大门; may be empty.
  public var placement: String

  /// A line of the plan.
  public init(level: PlaceLevel, material: String, placement: String) {
    self.level = level
    self.material = material
    self.placement = placement
  }
}
