import Casework

/// What goes wrong: late answers, none at all, and unhappy reporters.
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

  /// Takes the answer away and lets a supervisor remind the unit; tells when. Nil for what has been promised for
  /// another day.
  private func remind(_ plan: inout CasePlan) -> Timestamp? {
    guard let due = plan.answerDue, due < office.end, plan.steps.last?.deed.isAnswer ?? false,
      !plan.steps.contains(where: { $0.deed.isExtension }),
      let contacted = plan.steps.last(where: { $0.deed.isContact }), contacted.at <= due
    else { return nil }
    plan.steps.removeLast()
    let reminded = office.after(Habits.supervise, from: due, &plan.chance)
    plan.add(.supervise, at: reminded)
    return reminded
  }

  /// Lets the reporter be unhappy with the answer and the case be handled once more; false, and nothing changed, where
  /// that would not be done before the end.
  func reopen(_ plan: inout CasePlan) -> Bool {
    var again = plan
    guard !plan.traits.isLongStanding, let answered = plan.answeredAt, answered < office.end else { return false }
    let rated = ratingMoment(after: answered, &again.chance)
    let (grade, resolution) = unhappyRating(&again.chance)
    again.add(.rate(grade, resolution), at: rated)
    let called = office.after(Habits.followUp, from: rated, &again.chance)
    again.add(.followUp, at: called)
    let reopened = office.after(Habits.decide, from: called, &again.chance)
    again.add(.reopen, at: reopened)
    again.answerDue = office.due(.answer, office.texts[plan.text], plan.traits.flags, from: reopened)
    handle(&again, from: reopened)
    guard let answeredAgain = again.answeredAt, answeredAgain < office.end, !again.isLate else { return false }
    plan = again
    return true
  }
}
