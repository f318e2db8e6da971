import Casework

/// Whether for every report a unit can be suggested: that of a dispatch rule, its category's, or one for its place or a
/// place around that.
struct Responsibility {
  private static let reportedCategories = 10

  private let parents: [String: String]
  private let placesWithUnit: Set<String>
  /// Where they lie is not known, and that has been reported.
  private let misplaced: Set<String>
  /// The places that rules name, by category; those for every category under nil, those for every place as nil.
  private let placesOfRules: [String?: Set<String?>]

  init(_ file: PlacesFile, units: [Unit], rules: [DispatchRule]) {
    misplaced = file.misplaced
    parents = Dictionary(
      file.places.compactMap { place in place.parent.map { (place.code, $0) } }, uniquingKeysWith: { first, _ in first }
    )
    placesWithUnit = Set(units.filter { !$0.isRetired }.compactMap(\.place))
    var placesOfRules: [String?: Set<String?>] = [:]
    for rule in rules { placesOfRules[rule.category, default: []].insert(rule.place) }
    self.placesOfRules = placesOfRules
  }

  /// Reports the categories that leave places without a unit.
  func check(_ categories: CategoriesFile, places: [Place], _ findings: inout Findings) {
    let inUse = places.filter { !$0.isRetired }
    var reported = 0
    for leaf in categories.leaves where leaf.category.unit == nil {
      let ruled = placesOfRules(for: leaf.category)
      guard !ruled.contains(nil) else { continue }
      let uncovered = inUse.filter { !isCovered($0, ruled) }
      guard let first = uncovered.first else { continue }
      reported += 1
      if reported <= Self.reportedCategories {
        findings.warning(
          .nobodyResponsible(category: leaf.category.name, place: first.name, others: uncovered.count - 1),
          at: leaf.mark)
      }
    }
    if let leaf = categories.leaves.first, reported > Self.reportedCategories {
      findings.warning(.moreWithoutUnit(categories: reported - Self.reportedCategories), at: leaf.mark.source.whole)
    }
  }

  private func placesOfRules(for category: Category) -> Set<String?> {
    let around = [nil, category.parent].flatMap { placesOfRules[$0] ?? [] }
    return Set(around).union(placesOfRules[category.code] ?? [])
  }

  private func isCovered(_ place: Place, _ ruled: Set<String?>) -> Bool {
    var code: String? = place.code
    // No deeper than there are levels: a ring of parents has been reported already.
    for _ in PlaceLevel.allCases {
      guard let held = code else { return false }
      if placesWithUnit.contains(held) || ruled.contains(held) || misplaced.contains(held) { return true }
      code = parents[held]
    }
    return false
  }
}
