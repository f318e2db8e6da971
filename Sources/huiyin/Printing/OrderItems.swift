import ArgumentParser
import CaseStore
import Casework
import Codes
import PortalContent
import Posters

/// The things to print for an order: codes are made where a spot has none in use, as “huiyin codes” makes them.
struct OrderItems {
  private let portal: Portal

  init(_ portal: Portal) { self.portal = portal }

  /// The things to print, in the order of places.
  ///
  /// - Throws: `StoreError`.
  func items(_ wanted: NewPrintOrder, _ directory: String) throws -> [PrintItem] {
    let store = try WorkspaceOptions.parse(["--workspace", directory]).store(for: portal)
    let items = PrintItems(portal)
    let inside = Set(items.places(inside: Set(wanted.places)))
    let spots = portal.places.filter { inside.contains($0.code) && !$0.isRetired }.flatMap { place in
      wanted.uses.filter { $0.level == place.level }.map {
        CodeSpot(place: place.code, material: $0.material, placement: $0.placement)
      }
    }
    var random = SystemRandomNumberGenerator()
    try store.addCodes(CodePlan.missing(at: spots, existing: try store.codes(), using: &random))
    let chosen = Set(spots)
    return items.items(try store.codes()) { $0.status == .active && chosen.contains(CodeSpot($0)) }
  }
}
