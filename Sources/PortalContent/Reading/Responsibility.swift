import Casework

/// Whether every report finds a unit: its category's, or one for its place or a place around that.
struct Responsibility {
  private let parents: [String: String]
  private let placesWithUnit: Set<String>
  /// Where they lie is not known, and that has been reported.
  private let misplaced: Set<String>

  init(_ file: PlacesFile, units: [Unit]) {
    misplaced = file.misplaced
    parents = Dictionary(
      file.places.compactMap { place in place.parent.map { (place.code, $0) } }, uniquingKeysWith: { first, _ in first }
    )
    placesWithUnit = Set(units.filter { !$0.isRetired }.compactMap(\.place))
  }

  /// Reports the categories that leave places without a unit.
  func check(_ categories: CategoriesFile, places: [Place], _ findings: inout Findings) {
    let uncovered = places.filter { !$0.isRetired && !isCovered($0) }
    guard let first = uncovered.first else { return }
    for leaf in categories.leaves where leaf.category.unit == nil {
      findings.error(
        .nobodyResponsible(category: leaf.category.name, place: first.name, others: uncovered.count - 1), at: leaf.mark)
    }
  }

  private func isCovered(_ place: Place) -> Bool {
    var code: String? = place.code
    // No deeper than there are levels: a ring of parents has been reported already.
    for _ in PlaceLevel.allCases {
      guard let held = code else { return false }
      if placesWithUnit.contains(held) || misplaced.contains(held) { return true }
      code = parents[held]
    }
    return false
  }
}
