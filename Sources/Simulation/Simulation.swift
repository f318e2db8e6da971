public import CaseStore
public import Casework
public import PortalContent

/// Plays a made-up history of a portal through the store's own functions, as residents and staff would.
///
/// The same content, scenario and seed give the same rows, whatever the machine and the time of day. What happens to
/// each case is planned first, then everything is done in the order of time.
///
/// ```swift
/// try Simulation(portal: portal, scenario: scenario, seed: 1).run(into: store)
/// ```
public struct Simulation: Sendable {
  private let portal: Portal
  private let scenario: Scenario
  private let seed: UInt64

  /// A history to be played.
  ///
  /// - Parameters:
  ///   - portal: where it is played.
  ///   - scenario: what is played; its rates hold for any number of cases.
  ///   - cases: how many reports come in; nil for as many as the scenario says.
  ///   - seed: which of all possible histories.
  ///   - until: the last day, after which nothing happens; nil for the scenario's.
  public init(portal: Portal, scenario: Scenario, cases: Int? = nil, seed: UInt64, until: CivilDate? = nil) {
    self.portal = portal
    self.scenario = scenario.played(cases: cases, until: until)
    self.seed = seed
  }

  /// Plays the history.
  ///
  /// - Parameters:
  ///   - store: where it goes, with the portal's content synchronized and without cases. After an error it is as it was
  ///     before, but for the accounts of grid workers.
  ///   - progress: called now and then with the steps done and all steps; what it throws gives the history up.
  /// - Throws: ``SimulationError``, or what the store throws.
  public func run(into store: CaseStore, progress: (Int, Int) throws -> Void = { _, _ in }) throws {
    guard try store.firstReportAt() == nil else { throw SimulationError.storeHoldsCases }
    let office = try SimulatedOffice(portal, scenario, seed: seed)
    let gridWorkers = GridWorkers(portal, count: scenario.gridWorkers)
    try gridWorkers.sign(on: store, at: portal.calendar.offset.moment(scenario.from), seed: seed)
    let plans = HistoryPlanner(office: office, seed: seed).plans()
    var player = HistoryPlayer(plans: plans, office: office, gridWorkers: gridWorkers, seed: seed)
    try player.play(into: store, progress: progress)
  }
}

extension Scenario {
  fileprivate func played(cases: Int?, until: CivilDate?) -> Scenario {
    var scenario = self
    scenario.cases = cases ?? self.cases
    scenario.until = until ?? self.until
    return scenario
  }
}
