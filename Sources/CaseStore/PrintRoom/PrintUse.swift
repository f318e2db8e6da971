public import Casework

/// What is printed and where it hangs: a line of what content asks codes for.
public struct PrintUse: Hashable, Sendable {
  /// The level of the places that get it.
  public let level: PlaceLevel
  /// What it is printed on.
  public let material: String
  /// Where it hangs; may be empty.
  public let placement: String

  /// A use.
  public init(level: PlaceLevel, material: String, placement: String) {
    self.level = level
    self.material = material
    self.placement = placement
  }
}
