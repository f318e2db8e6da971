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
    var taken = Set(existing.map(\.text))
    let held = Set(existing.filter { $0.status == .active }.map(Spot.init))
    var new: [Code] = []
    for place in portal.places where !place.isRetired {
      for line in portal.codePlan where line.level == place.level {
        let spot = Spot(place: place.code, material: line.material, placement: line.placement)
        guard !held.contains(spot) else { continue }
        var text = CodeText(using: &generator).text
        while !taken.insert(text).inserted { text = CodeText(using: &generator).text }
        new.append(Code(text: text, place: place.code, material: line.material, placement: line.placement))
      }
    }
    return new
  }

  /// One place × material × placement.
  private struct Spot: Hashable {
    let place: String
    let material: String
    let placement: String

    init(place: String, material: String, placement: String) {
      self.place = place
      self.material = material
      self.placement = placement
    }

    init(_ code: Code) {
      self.init(place: code.place, material: code.material, placement: code.placement)
    }
  }
}
