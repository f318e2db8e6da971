import Casework
import PortalContent

/// A portal and its scenario in the form that histories are planned from.
struct SimulatedOffice: Sendable {
  let scenario: Scenario
  let calendar: WorkingCalendar
  let limits: TimeLimits
  /// What the portal does by itself.
  let automatic: AutomaticRules
  /// The units that take cases.
  let units: [Unit]
  let spots: [ReportSpot]
  let texts: [SimulatedText]
  let remarks: SimulatedRemarks
  let arrivals: ArrivalTimes
  let choices: ReportChoices
  /// Nothing happens from here on.
  let end: Timestamp
  private let unitOfCode: [String: Int]
  /// Units that handle what is reported, as others may be mistaken for them.
  private let handlers: [Int]

  init(_ portal: Portal, _ scenario: Scenario, seed: UInt64) throws(SimulationError) {
    try Self.check(portal, scenario)
    self.scenario = scenario
    calendar = portal.calendar
    limits = TimeLimits(portal.limits, categories: portal.categories)
    automatic = portal.automatic
    remarks = SimulatedRemarks(scenario.remarks)
    end = portal.calendar.offset.moment(scenario.until + 1)
    let units = portal.units.filter { !$0.isRetired }
    self.units = units
    let codes = Dictionary(units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    unitOfCode = codes
    let spots = Self.spots(portal, units)
    let texts = Self.texts(scenario, portal)
    (self.spots, self.texts) = (spots, texts)
    handlers =
      spots.first.map { spot in
        Set(texts.compactMap { $0.suggestedUnit(at: spot.place).flatMap { codes[$0] } }).sorted()
      } ?? []
    arrivals = ArrivalTimes(scenario, portal.calendar)
    var chance = SeededGenerator(seed: seed, stream: .popularity)
    choices = ReportChoices(scenario, spots, &chance)
  }

  /// How fast a unit is.
  func diligence(of unit: Int) -> Diligence { scenario.diligenceByUnit[units[unit].code] ?? scenario.diligence }

  /// The unit that the portal suggests for a text at a spot; the first there is where it suggests none.
  func unit(for text: Int, at spot: Int) -> Int {
    texts[text].suggestedUnit(at: spots[spot].place).flatMap { unitOfCode[$0] } ?? 0
  }

  /// A unit that might as well be thought responsible: the place's own, else one that handles other reports, else any;
  /// nil where there is no other.
  func otherUnit(than known: [Int], at spot: Int, _ chance: inout SeededGenerator) -> Int? {
    if let own = spots[spot].unit, !known.contains(own) { return own }
    for candidates in [handlers, Array(units.indices)] {
      let others = candidates.filter { !known.contains($0) }
      if !others.isEmpty { return others[chance.below(others.count)] }
    }
    return nil
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

  private static func texts(_ scenario: Scenario, _ portal: Portal) -> [SimulatedText] {
    let byCode = Dictionary(portal.categories.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return scenario.texts.map { SimulatedText($0, byCode[$0.category], portal) }
  }
}
