import Casework

/// The counts of the portal and of every place, unit and category.
struct SiteFigures: Sendable {
  var portal: NodeFigures
  var places: [NodeFigures]
  var units: [NodeFigures]
  var categories: [NodeFigures]
  /// The months from the first report to the cut-off, oldest first, without gaps.
  var months: [CivilMonth]

  /// Nothing counted yet.
  init(_ catalogue: Catalogue, months: [CivilMonth], offset: UTCOffset, cutOff: Timestamp) {
    let recent = NodeFigures(cutOff: cutOff, months: Array(months.suffix(12)), offset: offset)
    let whole = NodeFigures(cutOff: cutOff, months: months, offset: offset)
    portal = recent
    places = Array(repeating: recent, count: catalogue.places.count)
    // Every month has its leaderboard.
    units = Array(repeating: whole, count: catalogue.units.count)
    categories = Array(repeating: recent, count: catalogue.categories.count)
    self.months = months
  }
}
