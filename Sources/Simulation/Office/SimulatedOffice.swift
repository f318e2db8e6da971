import Casework
import PortalContent

/// A portal and its scenario in the form that histories are planned from.
struct SimulatedOffice: Sendable {
  let scenario: Scenario
  let calendar: WorkingCalendar
  let limits: TimeLimits
  /// The units that take cases.
  let units: [Unit]
  let spots: [ReportSpot]
  let texts: [SimulatedText]
  let arrivals: ArrivalTimes
  let choices: ReportChoices
  /// Nothing happens from here on.
  let end: Timestamp

  init(_ portal: Portal, _ scenario: Scenario, seed: UInt64) throws(SimulationError) {
    try Self.check(portal, scenario)
    self.scenario = scenario
    calendar = portal.calendar
    limits = TimeLimits(portal.limits, categories: portal.categories)
    end = portal.calendar.offset.moment(scenario.until + 1)
    let units = portal.units.filter { !$0.isRetired }
    self.units = units
    spots = Self.spots(portal, units)
    texts = Self.texts(scenario, portal.categories, units)
    arrivals = ArrivalTimes(scenario, portal.calendar)
    var chance = SeededGenerator(seed: seed, stream: .popularity)
    choices = ReportChoices(scenario, spots, &chance)
  }

  /// How fast a unit is.
  func diligence(of unit: Int) -> Diligence { scenario.diligenceByUnit[units[unit].code] ?? scenario.diligence }

  /// The unit responsible for a text at a spot: the category's, else the place's, else the first there is.
  func unit(for text: Int, at spot: Int) -> Int { texts[text].unit ?? spots[spot].unit ?? 0 }

  /// A unit that might as well be thought responsible: the place's own, or any; nil where there is no other.
  func otherUnit(than unit: Int, at spot: Int, _ chance: inout SeededGenerator) -> Int? {
    if let own = spots[spot].unit, own != unit { return own }
    guard units.count > 1 else { return nil }
    let drawn = chance.below(units.count - 1)
    return drawn < unit ? drawn : drawn + 1
  }

  private static func check(_ portal: Portal, _ scenario: Scenario) throws(SimulationError) {
    guard scenario.from <= scenario.until else {
      throw .endsBeforeStart(from: scenario.from, until: scenario.until)
    }
    for year in [scenario.from.year, scenario.until.year] where !portal.calendarYears.contains(year) {
      throw .outsideCalendar(year: year, years: portal.calendarYears)
    }
    guard portal.places.contains(where: { !$0.isRetired }) else { throw .noPlaces }
    guard portal.units.contains(where: { !$0.isRetired }) else { throw .noUnits }
    guard !scenario.texts.isEmpty, !scenario.channels.isEmpty, !scenario.kinds.isEmpty else {
      throw .nothingToReport
    }
  }

  /// Communities and what is narrower; where a portal has none, all its places.
  private static func spots(_ portal: Portal, _ units: [Unit]) -> [ReportSpot] {
    let tree = PlaceTree(portal.places, units: units)
    let inUse = portal.places.filter { !$0.isRetired }
    let narrow = inUse.filter { $0.level >= .narrowestPublished }
    return (narrow.isEmpty ? inUse : narrow).map { tree.spot($0) }
  }

  private static func texts(_ scenario: Scenario, _ categories: [Category], _ units: [Unit]) -> [SimulatedText] {
    let byCode = Dictionary(categories.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return scenario.texts.map { text in
      let category = byCode[text.category]
      return SimulatedText(text, category, unit: units.firstIndex { $0.code == category?.unit })
    }
  }
}
