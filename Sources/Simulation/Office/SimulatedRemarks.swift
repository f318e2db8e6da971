import Casework
import PortalContent

/// What staff and residents write on the way, by occasion and category.
struct SimulatedRemarks: Sendable {
  private struct Key: Hashable {
    let occasion: ScenarioRemark.Occasion
    /// Nil for remarks that fit every category.
    let category: String?
  }

  private var patterns: [Key: [Pattern]] = [:]

  init(_ remarks: [ScenarioRemark]) {
    for remark in remarks {
      patterns[Key(occasion: remark.occasion, category: remark.category), default: []].append(Pattern(remark.text))
    }
  }

  /// One of the remarks that fit, those for the narrowest category first, counted round and round; nil where there is none.
  func text(
    _ occasion: ScenarioRemark.Occasion, _ categoryLine: [String], number: Int, place: String, unit: String
  ) -> String? {
    for category in categoryLine.map(Optional.some) + [nil] {
      guard let fitting = patterns[Key(occasion: occasion, category: category)] else { continue }
      return fitting[number % fitting.count].filled(place: place, unit: unit)
    }
    return nil
  }
}
