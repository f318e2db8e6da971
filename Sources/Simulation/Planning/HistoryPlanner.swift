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
      (rates.instructed, \.isInstructed), (rates.paused, \.isPaused),
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
  /// Where the portal takes cases up again by itself, only those stay unhappy that have been taken up as often as it does
  /// so; otherwise late answers displease more often, and half of the unhappy had been so with a first answer too. As
  /// many again as are unhappy in the end were unhappy with a first answer and are content with the second.
  private func opinions(_ plans: inout [CasePlan], _ chance: inout SeededGenerator) -> [Int: Bool] {
    let answered = chance.shuffle(plans.count).filter { isAnswered(plans[$0]) }
    let number = ExactRate.number(
      near: ExactRate.count(rates.rated, of: answered.count), atMost: answered.count, for: rates.satisfied)
    let rated = answered.prefix(number).map { index in
      (index: index, displeasure: chance.below(1000) + (plans[index].isLate ? 400 : 0))
    }.sorted { ($0.displeasure, $0.index) > ($1.displeasure, $1.index) }.map(\.index)
    let count = rated.count - ExactRate.count(rates.satisfied, of: rated.count)
    let unhappy = unhappy(&plans, of: rated, count)
    let happy = rated.filter { !unhappy.contains($0) }
    reopenSome(&plans, of: happy[...], unhappy.count)
    return Dictionary(rated.map { ($0, !unhappy.contains($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Those who stay unhappy, the most displeased first, as far as there is time for what the rules do about it.
  ///
  /// What is taken up again has a new deadline, so that a late answer would be late no more; and what a grid worker set
  /// right has no unit to go to.
  private func unhappy(_ plans: inout [CasePlan], of rated: [Int], _ count: Int) -> Set<Int> {
    let reopens = office.isReopenedByRule(.veryDissatisfied, .unresolved, 0)
    var unhappy: Set<Int> = []
    for index in rated where unhappy.count < count {
      let stays = plans[index].isLate || office.texts[plans[index].text].isOnTheSpot
      guard !(reopens && stays), cases.exhaust(&plans[index]) else { continue }
      unhappy.insert(index)
    }
    if !reopens {
      reopenSome(&plans, of: rated.filter { unhappy.contains($0) }[...], (count + 1) / 2)
    }
    return unhappy
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
