import Casework

/// What goes wrong: late answers, and none at all.
extension CasePlanner {
  /// Lets the answer come after the deadline and a reminder; false, and nothing changed, where that cannot be.
  func makeLate(_ plan: inout CasePlan) -> Bool {
    var late = plan
    guard let reminded = remind(&late) else { return false }
    let answered = office.after(Habits.lateAnswer, from: reminded, &late.chance)
    guard answered < office.end else { return false }
    late.add(.answer(by: plan.responsible), at: answered)
    plan = late
    return true
  }

  /// Leaves the case without an answer; false, and nothing changed, where it is not due before the end.
  func neglect(_ plan: inout CasePlan) -> Bool {
    var neglected = plan
    guard remind(&neglected) != nil else { return false }
    plan = neglected
    return true
  }

  /// Takes the answer away and lets the unit be reminded, by a supervisor where the portal does not do it; tells when. Nil for what has been promised for
  /// another day.
  private func remind(_ plan: inout CasePlan) -> Timestamp? {
    guard let due = plan.answerDue, due < office.end, plan.steps.last?.deed.isAnswer ?? false,
      !plan.steps.contains(where: { $0.deed.isExtension }),
      let contacted = plan.steps.last(where: { $0.deed.isContact }), contacted.at <= due
    else { return nil }
    plan.steps.removeLast()
    let reminded = office.after(Habits.supervise, from: due, &plan.chance)
    if office.automatic.escalations.isEmpty { plan.add(.supervise, at: reminded) }
    return reminded
  }
}
