public import Casework
public import PortalContent

/// Which codes a portal should have, and which of them are missing.
public struct CodePlan: Sendable {
  private let portal: Portal

  /// The plan of a portal: every line of `codes.csv` for every open place of its level.
  public init(_ portal: Portal) {
    self.portal = portal
  }

  /// The codes to hand out so that every place has what the plan asks for.
  ///
  /// A code handed out before stays what it is: posters hang for years. One that was retired or redirected is
  /// replaced, because its place asks for a code in use.
  /// - Parameters:
  ///   - existing: all codes ever handed out.
  ///   - generator: where new codes come from.
  /// - Returns: the new codes, in the order of places and of the plan.
  public func missing(
    existing: [Code], using generator: inout some RandomNumberGenerator
  ) -> [Code] {
    let spots = portal.places.filter { !$0.isRetired }.flatMap { place in
      portal.codePlan.filter { $0.level == place.level }.map {
        CodeSpot(place: place.code, material: $0.material, placement: $0.placement)
      }
    }
    return Self.missing(at: spots, existing: existing, using: &generator)
  }

  /// The codes to hand out so that each of some spots has one in use.
  ///
  /// - Parameters:
  ///   - spots: where a code is wanted.
  ///   - existing: all codes ever handed out.
  ///   - generator: where new codes come from.
  /// - Returns: the new codes, in the order of spots.
  public static func missing(
    at spots: [CodeSpot], existing: [Code], using generator: inout some RandomNumberGenerator
  ) -> [Code] {
    var taken = Set(existing.map(\.text))
    var held = Set(existing.filter { $0.status == .active }.map(CodeSpot.init))
    var new: [Code] = []
    for spot in spots where held.insert(spot).inserted {
      var text = CodeText(using: &generator).text
      while !taken.insert(text).inserted { text = CodeText(using: &generator).text }
      new.append(Code(text: text, place: spot.place, material: spot.material, placement: spot.placement))
    }
    return new
  }
}
