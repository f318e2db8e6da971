import Casework

/// Reporters who are not content, and what follows.
extension CasePlanner {
  /// Lets the reporter be unhappy with the answer and the case be handled once more; false, and nothing changed, where
  /// that would not be done before the end.
  func reopen(_ plan: inout CasePlan) -> Bool {
    var again = plan
    guard !plan.traits.isLongStanding, !office.texts[plan.text].isOnTheSpot, let answered = plan.answeredAt,
      answered < office.end
    else { return false }
    let rated = ratingMoment(after: answered, &again.chance)
    let (grade, resolution) = unhappyRating(&again.chance)
    again.add(.rate(grade, resolution), at: rated)
    let reopened = office.isReopenedByRule(grade, resolution, again.reopenCount) ? rated : decide(&again, from: rated)
    again.reopenCount += 1
    again.answerDue = office.due(.answer, office.texts[plan.text], plan.channel, plan.traits.flags, from: reopened)
    handle(&again, from: reopened)
    guard let answeredAgain = again.answeredAt, answeredAgain < office.end, !again.isLate else { return false }
    plan = again
    return true
  }

  /// Lets the case be taken up again as often as the portal does it by itself, so that the last of the unhappy ratings
  /// stays; false, and nothing changed, where there is no time for all of it.
  func exhaust(_ plan: inout CasePlan) -> Bool {
    var again = plan
    while office.isReopenedByRule(.veryDissatisfied, .unresolved, again.reopenCount) {
      guard reopen(&again) else { return false }
    }
    plan = again
    return true
  }

  /// A person asks why and takes the case up again; tells when.
  private func decide(_ plan: inout CasePlan, from rated: Timestamp) -> Timestamp {
    let called = office.after(Habits.followUp, from: rated, &plan.chance)
    plan.add(.followUp(.reached), at: called)
    let reopened = office.after(Habits.decide, from: called, &plan.chance)
    plan.add(.reopen, at: reopened)
    return reopened
  }
}
