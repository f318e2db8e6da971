public import Casework

/// Where a code hangs: one place × material × placement.
public struct CodeSpot: Hashable, Sendable {
  /// The code of the place.
  public let place: String
  /// What it is printed on.
  public let material: String
  /// Where it hangs; may be empty.
  public let placement: String

  /// A spot.
  public init(place: String, material: String, placement: String) {
    self.place = place
    self.material = material
    self.placement = placement
  }

  /// Where a code hangs.
  public init(_ code: Code) {
    self.init(place: code.place, material: code.material, placement: code.placement)
  }
}
