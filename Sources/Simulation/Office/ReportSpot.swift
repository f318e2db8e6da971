import Casework

/// A place where reports are made.
struct ReportSpot: Sendable {
  /// The place's code.
  let place: String
  /// The name of the narrowest place around it that may be published.
  let publicName: String
  /// Whose place it is, as an index of the office's units.
  let unit: Int?
  /// True for places narrower than those published, which grid workers report from.
  let isNarrow: Bool
}

/// The tree of places, upwards.
struct PlaceTree {
  private let places: [String: Place]
  private let unitOfPlace: [String: Int]

  init(_ places: [Place], units: [Unit]) {
    self.places = Dictionary(places.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    unitOfPlace = Dictionary(
      units.enumerated().compactMap { index, unit in unit.place.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  func spot(_ place: Place) -> ReportSpot {
    let around = placesAround(place)
    let published = around.first { $0.level <= PlaceLevel.narrowestPublished }
    return ReportSpot(
      place: place.code, publicName: (published ?? place).name,
      unit: around.lazy.compactMap { unitOfPlace[$0.code] }.first,
      isNarrow: place.level > PlaceLevel.narrowestPublished)
  }

  /// The place and those around it, narrowest first.
  private func placesAround(_ place: Place) -> [Place] {
    var around = [place]
    while around.count <= PlaceLevel.allCases.count, let parent = around.last?.parent.flatMap({ places[$0] }) {
      around.append(parent)
    }
    return around
  }
}
