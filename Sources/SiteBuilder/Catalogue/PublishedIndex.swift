import Casework

/// Which published cases belong to which place, unit, category and month; positions are oldest first.
struct PublishedIndex: Sendable {
  private(set) var places: [[Int]] = []
  private(set) var units: [[Int]] = []
  private(set) var categories: [[Int]] = []
  private(set) var months: [(month: CivilMonth, positions: [Int])] = []

  init() {}

  init(_ published: PublishedCases, _ catalogue: Catalogue) {
    places = Array(repeating: [], count: catalogue.places.count)
    units = Array(repeating: [], count: catalogue.units.count)
    categories = Array(repeating: [], count: catalogue.categories.count)
    var byMonth: [CivilMonth: [Int]] = [:]
    for (position, line) in published.lines.enumerated() {
      for place in line.place.map({ Catalogue.line($0, in: catalogue.places) }) ?? [] {
        places[place].append(position)
      }
      for category in line.category.map({ Catalogue.line($0, in: catalogue.categories) }) ?? [] {
        categories[category].append(position)
      }
      if let unit = line.unit { units[unit].append(position) }
      byMonth[line.month, default: []].append(position)
    }
    months = byMonth.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
