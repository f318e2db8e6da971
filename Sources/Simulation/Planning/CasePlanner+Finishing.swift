import Casework

/// What follows an answer: its publication, the rating, the call, the closing.
extension CasePlanner {
  /// Brings an answered case to its end; the reporter is satisfied, is not, or is silent.
  func finish(_ plan: inout CasePlan, isSatisfied: Bool?) {
    guard let answered = plan.answeredAt, answered < office.end else { return }
    switch isSatisfied {
    case nil: closeSilently(&plan, answered)
    case true?: closeHappily(&plan, answered)
    case false?: closeUnhappily(&plan, answered)
    }
    if !plan.wantsNoPublication {
      plan.add(.publish, at: office.after(Habits.publish, from: answered, &plan.chance))
    }
  }

  private func closeHappily(_ plan: inout CasePlan, _ answered: Timestamp) {
    let rated = ratingMoment(after: answered, &plan.chance)
    let (grade, resolution) = happyRating(&plan.chance)
    plan.add(.rate(grade, resolution), at: rated)
    plan.add(.close(by: .dispatcher), at: office.after(Habits.close, from: rated, &plan.chance))
  }

  private func closeUnhappily(_ plan: inout CasePlan, _ answered: Timestamp) {
    let rated = ratingMoment(after: answered, &plan.chance)
    let (grade, resolution) = unhappyRating(&plan.chance)
    plan.add(.rate(grade, resolution), at: rated)
    let called = office.after(Habits.followUp, from: rated, &plan.chance)
    plan.add(.followUp, at: called)
    plan.add(.close(by: .dispatcher), at: office.after(Habits.decide, from: called, &plan.chance))
  }

  private func closeSilently(_ plan: inout CasePlan, _ answered: Timestamp) {
    var closed = answered + Habits.secondsToClose
    if plan.chance.happens(Habits.calledWhenSilent) {
      let called = office.after(Habits.followUp, from: answered + Habits.secondsToClose / 2, &plan.chance)
      plan.add(.followUp, at: called)
      closed = max(closed, called)
    }
    plan.add(.close(by: .system), at: closed)
  }

  /// When a reporter rates: on one of the next days, always before the end.
  func ratingMoment(after answered: Timestamp, _ chance: inout SeededGenerator) -> Timestamp {
    let day = office.calendar.offset.date(answered) + (Habits.daysToRating.draw(&chance) ?? 1)
    var moment = office.arrivals.moment(on: day, &chance)
    if moment < answered + 600 { moment = answered + Int64(chance.number(in: 600...10_800)) }
    return moment < office.end ? moment : answered + (office.end - answered) / 2
  }

  func happyRating(_ chance: inout SeededGenerator) -> (Grade, Resolution) {
    switch chance.below(100) {
    case ..<56: (.verySatisfied, .resolved)
    case ..<85: (.satisfied, .resolved)
    case ..<91: (.satisfied, .partly)
    case ..<96: (.basicallySatisfied, .resolved)
    default: (.basicallySatisfied, .partly)
    }
  }

  func unhappyRating(_ chance: inout SeededGenerator) -> (Grade, Resolution) {
    switch chance.below(100) {
    case ..<25: (.dissatisfied, .partly)
    case ..<75: (.dissatisfied, .unresolved)
    default: (.veryDissatisfied, .unresolved)
    }
  }
}
