import Casework

/// What follows an answer: its publication, the rating, the call, the closing, and the look back.
extension CasePlanner {
  /// Brings an answered case to its end; the reporter is satisfied, is not, or is silent.
  func finish(_ plan: inout CasePlan, isSatisfied: Bool?) {
    guard let answered = plan.answeredAt, answered < office.end else { return }
    let closed =
      switch isSatisfied {
      case nil: closeSilently(&plan, answered)
      case true?: closeHappily(&plan, answered)
      case false?: closeUnhappily(&plan, answered)
      }
    if plan.spotIsNarrow(office), plan.chance.happens(Habits.confirmed) {
      plan.add(.confirm, at: office.after(Habits.confirm, from: answered, &plan.chance))
    }
    lookBack(&plan, from: closed)
    if !plan.wantsNoPublication {
      plan.add(.publish, at: office.after(Habits.publish, from: answered, &plan.chance))
    }
  }

  /// Each of these tells by when the case is closed.
  private func closeHappily(_ plan: inout CasePlan, _ answered: Timestamp) -> Timestamp {
    let rated = ratingMoment(after: answered, &plan.chance)
    let (grade, resolution) = happyRating(&plan.chance)
    plan.add(.rate(grade, resolution), at: rated)
    let called = plan.chance.below(100) < office.automatic.followUpPercent ? call(&plan, .reached, from: rated) : nil
    let decided = office.after(Habits.close, from: max(rated, called ?? rated), &plan.chance)
    let isLeftToRule = office.automatic.closesAfter != nil && plan.chance.happens(Habits.leftToRule)
    return close(&plan, at: isLeftToRule ? nil : decided, after: [answered, rated, called])
  }

  private func closeUnhappily(_ plan: inout CasePlan, _ answered: Timestamp) -> Timestamp {
    let rated = ratingMoment(after: answered, &plan.chance)
    let (grade, resolution) = unhappyRating(&plan.chance)
    plan.add(.rate(grade, resolution), at: rated)
    let called = call(&plan, .reached, from: rated)
    return close(
      &plan, at: office.after(Habits.decide, from: called, &plan.chance), after: [answered, rated, called])
  }

  private func closeSilently(_ plan: inout CasePlan, _ answered: Timestamp) -> Timestamp {
    var called: Timestamp?
    if plan.chance.happens(Habits.calledWhenSilent) {
      let outcome = Habits.outcomes.draw(&plan.chance) ?? .unreachable
      called = call(&plan, outcome, from: answered + Habits.secondsToClose / 2)
    }
    if office.automatic.closesAfter != nil { return close(&plan, at: nil, after: [answered, called]) }
    let closed = max(answered + Habits.secondsToClose, called ?? answered)
    plan.add(.close(by: .system), at: closed)
    return closed
  }

  private func call(_ plan: inout CasePlan, _ outcome: FollowUpOutcome, from moment: Timestamp) -> Timestamp {
    let called = office.after(Habits.followUp, from: moment, &plan.chance)
    plan.add(.followUp(outcome), at: called)
    return called
  }

  /// Closes the case by hand, where anybody would and the portal has not done it by itself; tells by when it is closed.
  ///
  /// Each of the moments after which the portal waits begins its time anew, as long as that has not run out.
  private func close(_ plan: inout CasePlan, at moment: Timestamp?, after: [Timestamp?]) -> Timestamp {
    var closedByRule: Timestamp?
    var isClosed = false
    for start in after.compactMap(\.self) {
      if let closedByRule, start >= closedByRule { isClosed = true }
      closedByRule = office.closedByRule(after: start)
    }
    if let moment, !isClosed, closedByRule.map({ moment < $0 }) ?? true {
      plan.add(.close(by: .dispatcher), at: moment)
      return moment
    }
    return (closedByRule ?? office.end) + Habits.secondsToSweep
  }

  /// Some closed cases are looked at once more, as the rules have it.
  private func lookBack(_ plan: inout CasePlan, from closed: Timestamp) {
    let rules = office.automatic
    guard rules.lookBackDays > 0, plan.chance.below(100) < rules.lookBackPercent else { return }
    let due = closed + Int64(rules.lookBackDays) * 86_400
    plan.add(.lookBack, at: office.after(Habits.followUp, from: due, &plan.chance))
  }

  /// When a reporter rates: on one of the next days, always before the end.
  func ratingMoment(after answered: Timestamp, _ chance: inout SeededGenerator) -> Timestamp {
    let day = office.calendar.offset.date(answered) + (Habits.daysToRating.draw(&chance) ?? 1)
    var moment = office.arrivals.moment(on: day, &chance)
    if moment < answered + 600 { moment = answered + Int64(chance.number(in: 600...10_800)) }
    return moment < office.end ? moment : answered + (office.end - answered) / 2
  }

  private func happyRating(_ chance: inout SeededGenerator) -> (Grade, Resolution) {
    switch chance.below(100) {
    case ..<56: (.verySatisfied, .resolved)
    case ..<85: (.satisfied, .resolved)
    case ..<91: (.satisfied, .partly)
    case ..<96: (.basicallySatisfied, .resolved)
    default: (.basicallySatisfied, .partly)
    }
  }

  /// Where only what is unresolved is taken up again, the unhappy say so.
  func unhappyRating(_ chance: inout SeededGenerator) -> (Grade, Resolution) {
    switch chance.below(100) {
    case ..<25: (.dissatisfied, office.automatic.reopensWhenDissatisfied ? .partly : .unresolved)
    case ..<75: (.dissatisfied, .unresolved)
    default: (.veryDissatisfied, .unresolved)
    }
  }
}

extension CasePlan {
  /// Whether it is reported from where a grid worker is near.
  fileprivate func spotIsNarrow(_ office: SimulatedOffice) -> Bool { office.spots[spot].isNarrow }
}
