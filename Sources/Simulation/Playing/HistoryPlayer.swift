import CaseStore
import Casework
import PortalContent

/// Does what was planned, in the order of time, through the functions that real use goes through.
struct HistoryPlayer {
  private let plans: [CasePlan]
  private let office: SimulatedOffice
  private let gridWorkers: GridWorkers
  private let seed: UInt64
  private let turns: [Turn]
  private var numbers: [CaseNumber?]
  private var codes: [String: [String]] = [:]

  /// After how many steps it says how far it is.
  private static let chunk = 10_000

  /// One step of one case, or what the portal does by itself.
  private struct Turn {
    let at: Timestamp
    /// The case; less than 0 where the portal acts.
    let plan: Int32
    let step: Int32

    var isSweep: Bool { plan < 0 }
  }

  init(plans: [CasePlan], office: SimulatedOffice, gridWorkers: GridWorkers, seed: UInt64) {
    self.plans = plans
    self.office = office
    self.gridWorkers = gridWorkers
    self.seed = seed
    numbers = Array(repeating: nil, count: plans.count)
    let steps = plans.indices.flatMap { plan in
      plans[plan].steps.enumerated().map { Turn(at: $1.at, plan: Int32(plan), step: Int32($0)) }
    }
    let sweeps = Sweeps.moments(from: office.scenario.from, until: office.scenario.until, office.calendar.offset)
    turns = (steps + sweeps.map { Turn(at: $0, plan: -1, step: 0) }).sorted {
      ($0.at, $0.plan, $0.step) < ($1.at, $1.plan, $1.step)
    }
  }

  /// Plays everything.
  ///
  /// - Throws: what the store throws.
  mutating func play(into store: CaseStore, progress: (Int, Int) throws -> Void) throws {
    codes = try codesInUse(store)
    try store.withBulkTransaction(fillsStore: true) {
      for (position, turn) in turns.enumerated() {
        if position.isMultiple(of: Self.chunk) { try progress(position, turns.count) }
        try play(turn, into: store)
      }
    }
    try progress(turns.count, turns.count)
  }

  private mutating func play(_ turn: Turn, into store: CaseStore) throws(StoreError) {
    if turn.isSweep {
      _ = try store.applyDueRules(at: turn.at)
      return
    }
    let plan = plans[Int(turn.plan)]
    let deed = plan.steps[Int(turn.step)].deed
    if deed == .receive {
      numbers[Int(turn.plan)] = try receive(plan, into: store)
      return
    }
    guard let number = numbers[Int(turn.plan)] else { return }
    if deed == .publish {
      try store.publish(number, office.publicText(of: plan), by: .editor, at: turn.at)
    } else if let event = office.event(deed, of: plan, step: Int(turn.step)) {
      try store.record(event, on: number, at: turn.at)
    }
  }

  private func receive(_ plan: CasePlan, into store: CaseStore) throws(StoreError) -> CaseNumber {
    var queryCodes = SeededGenerator(seed: seed, stream: .queryCodes, plan.draw)
    var report = office.report(plan, codes: codes[office.spots[plan.spot].place] ?? [])
    if plan.channel == .gridWorker { report.user = gridWorkers.login(at: office.spots[plan.spot].place, plan.draw) }
    return try store.receive(report, at: plan.receivedAt, using: &queryCodes).number
  }

  /// Printed codes in use, by place, in the order of their characters.
  private func codesInUse(_ store: CaseStore) throws(StoreError) -> [String: [String]] {
    var codes: [String: [String]] = [:]
    for code in try store.codes() where code.status == .active { codes[code.place, default: []].append(code.text) }
    return codes
  }
}
