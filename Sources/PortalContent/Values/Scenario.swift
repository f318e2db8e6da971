public import Casework

/// A history to be played by simulation: how many cases, when, of what, how well answered.
///
/// Rates are whole thousandths (970 is 97 %) and weights whole numbers, so that the same seed gives the same history on
/// every machine.
public struct Scenario: Hashable, Sendable {
  /// The first day on which a report comes in.
  public var from: CivilDate
  /// The last day; nothing happens after it.
  public var until: CivilDate
  /// How many reports come in.
  public var cases: Int
  /// How many people are registered at the end; a figure to be shown, no people are made.
  public var registeredUsers: Int
  /// How many grid workers walk the grids and report on patrol; accounts are made for them.
  public var gridWorkers: Int
  /// How likely what happens to a case is, and the figures to reach.
  public var rates: ScenarioRates
  /// How busy each hour is, 24 weights from midnight on.
  public var hours: [Int]
  /// How busy each day of the week is, 7 weights from Monday on.
  public var weekdays: [Int]
  /// The ways reports come in; at least one.
  public var channels: [Weighted<Channel>]
  /// What residents want; at least one, each with a text.
  public var kinds: [Weighted<Kind>]
  /// How fast a unit is that ``diligenceByUnit`` does not name.
  public var diligence: Diligence
  /// How fast the units are that differ, by the unit's code.
  public var diligenceByUnit: [String: Diligence]
  /// What people report and what they are answered; at least one.
  public var texts: [ScenarioText]
  /// What is written on the way; events go without a text where there is none for them.
  public var remarks: [ScenarioRemark]

  /// A scenario, every part of it.
  public init(
    from: CivilDate, until: CivilDate, cases: Int, registeredUsers: Int, gridWorkers: Int = 0, rates: ScenarioRates,
    hours: [Int],
    weekdays: [Int], channels: [Weighted<Channel>], kinds: [Weighted<Kind>], diligence: Diligence,
    diligenceByUnit: [String: Diligence], texts: [ScenarioText], remarks: [ScenarioRemark] = []
  ) {
    self.from = from
    self.until = until
    self.cases = cases
    self.registeredUsers = registeredUsers
    self.gridWorkers = gridWorkers
    self.rates = rates
    self.hours = hours
    self.weekdays = weekdays
    self.channels = channels
    self.kinds = kinds
    self.diligence = diligence
    self.diligenceByUnit = diligenceByUnit
    self.texts = texts
    self.remarks = remarks
  }
}
