import Casework
import PortalContent

/// Plans all cases of a history. The figures that the scenario asks for are reached by choosing which cases fail, are
/// rated and please, not by hoping that chance gets there.
struct HistoryPlanner: Sendable {
  private let office: SimulatedOffice
  private let rates: ScenarioRates
  private let cases: CasePlanner
  private let seed: UInt64

  init(office: SimulatedOffice, seed: UInt64) {
    self.office = office
    self.seed = seed
    rates = office.scenario.rates
    cases = CasePlanner(office: office, seed: seed)
  }

  /// The cases in the order in which they come in; nothing in them is at the end or later.
  func plans() -> [CasePlan] {
    var chance = SeededGenerator(seed: seed, stream: .outcomes)
    // Where all are to be completed, none comes in too late for it.
    let mustBeAnswered = rates.completion == 1000
    var plans = traits(&chance).enumerated().map { draw, traits in
      cases.plan(draw, traits, mustBeAnswered: mustBeAnswered)
    }
    neglectSome(&plans, &chance)
    delaySome(&plans, &chance)
    let opinions = opinions(&plans, &chance)
    for index in plans.indices {
      cases.finish(&plans[index], isSatisfied: opinions[index])
      plans[index].steps.removeAll { $0.at >= office.end }
    }
    return plans.sorted { ($0.receivedAt, $0.draw) < ($1.receivedAt, $1.draw) }
  }

  /// What is special about each case: at most one thing.
  private func traits(_ chance: inout SeededGenerator) -> [CaseTraits] {
    let count = office.scenario.cases
    var traits = Array(repeating: CaseTraits(), count: count)
    var order = chance.shuffle(count)[...]
    for (rate, trait) in [
      (rates.returned, \CaseTraits.isReturned), (rates.joint, \.isJoint), (rates.longStanding, \.isLongStanding),
    ] {
      let share = order.prefix(ExactRate.count(rate, of: count))
      for draw in share { traits[draw][keyPath: trait] = true }
      order = order.dropFirst(share.count)
    }
    return traits
  }

  /// Leaves so many cases without an answer that the completion is as asked.
  private func neglectSome(_ plans: inout [CasePlan], _ chance: inout SeededGenerator) {
    let overdue = plans.filter { isOverdue($0) }.count
    let dueOrAnswered = plans.filter { isAnswered($0) }.count + overdue
    var missing = dueOrAnswered - ExactRate.count(rates.completion, of: dueOrAnswered) - overdue
    for index in chance.shuffle(plans.count) where missing > 0 {
      if isAnswered(plans[index]), cases.neglect(&plans[index]) { missing -= 1 }
    }
  }

  /// Makes so many answers late as asked, those counted that the limits make late.
  private func delaySome(_ plans: inout [CasePlan], _ chance: inout SeededGenerator) {
    let answered = plans.filter { isAnswered($0) }
    var missing = ExactRate.count(rates.late, of: answered.count) - answered.filter(\.isLate).count
    for index in chance.shuffle(plans.count) where missing > 0 {
      if isAnswered(plans[index]), !plans[index].isLate, cases.makeLate(&plans[index]) { missing -= 1 }
    }
  }

  /// What reporters think of the last answer, by case; those not named are silent.
  ///
  /// Late answers displease more often. As many again as are unhappy in the end were unhappy with a first answer and are
  /// content with the second; half of the unhappy had been so with a first one too.
  private func opinions(_ plans: inout [CasePlan], _ chance: inout SeededGenerator) -> [Int: Bool] {
    let answered = chance.shuffle(plans.count).filter { isAnswered(plans[$0]) }
    let number = ExactRate.number(
      near: ExactRate.count(rates.rated, of: answered.count), atMost: answered.count, for: rates.satisfied)
    let rated = answered.prefix(number).map { index in
      (index: index, displeasure: chance.below(1000) + (plans[index].isLate ? 400 : 0))
    }.sorted { ($0.displeasure, $0.index) > ($1.displeasure, $1.index) }.map(\.index)
    let unhappy = rated.count - ExactRate.count(rates.satisfied, of: rated.count)
    reopenSome(&plans, of: rated.prefix(unhappy), (unhappy + 1) / 2)
    reopenSome(&plans, of: rated.dropFirst(unhappy), unhappy)
    var opinions: [Int: Bool] = [:]
    for (rank, index) in rated.enumerated() { opinions[index] = rank >= unhappy }
    return opinions
  }

  private func reopenSome(_ plans: inout [CasePlan], of candidates: ArraySlice<Int>, _ count: Int) {
    var missing = count
    for index in candidates where missing > 0 && !plans[index].isLate {
      if cases.reopen(&plans[index]) { missing -= 1 }
    }
  }

  private func isAnswered(_ plan: CasePlan) -> Bool { plan.answeredAt.map { $0 < office.end } ?? false }

  /// Open and due before the end; what is shelved is out of the rates.
  private func isOverdue(_ plan: CasePlan) -> Bool {
    guard !isAnswered(plan), !plan.traits.isLongStanding, let due = plan.answerDue else { return false }
    return due < office.end
  }
}
