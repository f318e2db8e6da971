/// The dispatch rules of a portal: of the rules that fit a case, the one that says most about it holds.
///
/// A second-level category outweighs a first-level one, that outweighs none; between rules of one weight the narrower place
/// wins. Without a rule the category's own unit holds, then the unit of the nearest place above.
public struct DispatchRules: Sendable {
  /// The rules as content gives them.
  public let rules: [DispatchRule]
  private let categories: [String: Category]
  private let places: [String: Place]
  private let unitOfPlace: [String: String]

  /// Rules together with what they name; retired units are never suggested.
  public init(_ rules: [DispatchRule], categories: [Category], places: [Place], units: [Unit]) {
    let inUse = Set(units.filter { !$0.isRetired }.map(\.code))
    self.rules = rules.filter { inUse.contains($0.unit) }
    self.categories = Dictionary(categories.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = Dictionary(places.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    unitOfPlace = Dictionary(
      units.filter { !$0.isRetired }.compactMap { unit in unit.place.map { ($0, unit.code) } },
      uniquingKeysWith: { first, _ in first })
    usable = inUse
  }

  private let usable: Set<String>

  /// The unit suggested for a case; nil where nothing says anything.
  public func suggestion(category: String?, place: String?) -> DispatchSuggestion? {
    if let rule = best(category: category, place: place) {
      return DispatchSuggestion(unit: rule.unit, ground: .rule(rule))
    }
    for code in line(ofCategory: category) {
      if let unit = categories[code]?.unit, usable.contains(unit) {
        return DispatchSuggestion(unit: unit, ground: .category(code))
      }
    }
    for code in line(ofPlace: place) {
      if let unit = unitOfPlace[code] { return DispatchSuggestion(unit: unit, ground: .place(code)) }
    }
    return nil
  }

  private func best(category: String?, place: String?) -> DispatchRule? {
    let (categoryLine, placeLine) = (line(ofCategory: category), line(ofPlace: place))
    var best: (weight: Int, rule: DispatchRule)?
    for rule in rules {
      guard let weight = Self.weight(of: rule, categoryLine, placeLine) else { continue }
      if let held = best, held.weight >= weight { continue }
      best = (weight, rule)
    }
    return best?.rule
  }

  /// How much a rule says about a case; nil where it does not fit. A line begins with the narrowest.
  private static func weight(of rule: DispatchRule, _ categoryLine: [String], _ placeLine: [String]) -> Int? {
    var weight = 0
    if let category = rule.category {
      guard let position = categoryLine.firstIndex(of: category) else { return nil }
      weight += (categoryLine.count - position) * PlaceLevel.allCases.count * 2
    }
    if let place = rule.place {
      guard let position = placeLine.firstIndex(of: place) else { return nil }
      weight += placeLine.count - position
    }
    return weight
  }

  private func line(ofCategory code: String?) -> [String] {
    guard let code else { return [] }
    return [code] + (categories[code]?.parent.map { [$0] } ?? [])
  }

  private func line(ofPlace code: String?) -> [String] {
    var line: [String] = []
    var next = code
    while let code = next, line.count <= PlaceLevel.allCases.count {
      line.append(code)
      next = places[code]?.parent
    }
    return line
  }
}
