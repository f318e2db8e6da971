import Casework

/// What a unit does with a case that it is given.
extension CasePlanner {
  /// Signs, contacts and answers, from the dispatch or the reopening on.
  func handle(_ plan: inout CasePlan, from dispatched: Timestamp) {
    let diligence = office.diligence(of: plan.unit)
    let signed = reach(.sign, diligence.sign, from: dispatched, of: dispatched, &plan)
    plan.add(.sign(by: plan.responsible), at: signed)
    let contacted = reach(.contact, diligence.contact, from: signed, of: dispatched, &plan)
    plan.add(.contact(by: plan.responsible), at: contacted)
    let begun = plan.traits.isPaused && plan.reopenCount == 0 ? pause(&plan, from: contacted) : contacted
    if plan.traits.isLongStanding {
      shelve(&plan, from: contacted)
    } else {
      let ready = office.after(diligence.answer, from: begun, &plan.chance)
      answer(&plan, from: begun, ready: ready)
    }
  }

  /// When a step is done whose limit counts from the dispatch: at the unit's own pace, or, mostly, faster where that
  /// would be too late.
  private func reach(
    _ step: TimeLimit.Step, _ pace: Pace, from start: Timestamp, of dispatched: Timestamp, _ plan: inout CasePlan
  ) -> Timestamp {
    let usual = office.after(pace, from: start, &plan.chance)
    guard dispatched < office.end, usual < office.end,
      let due = office.due(step, office.texts[plan.text], plan.channel, plan.traits.flags, from: dispatched),
      usual > due,
      plan.chance.happens(Habits.hurries)
    else { return usual }
    let room = office.minutes(from: start, to: due)
    return room > 1 ? office.after(room * plan.chance.number(in: 300...950) / 1000, from: start) : usual
  }

  /// Asks the reporter for something and lets the clock stand until it is there; tells when the unit goes on.
  private func pause(_ plan: inout CasePlan, from contacted: Timestamp) -> Timestamp {
    let paused = office.after(Habits.askForMore, from: contacted, &plan.chance)
    let resumed = office.after(Habits.reporterReplies, from: paused, &plan.chance)
    guard let due = plan.answerDue, paused < due, resumed < office.end,
      let moved = try? office.calendar.moved(due, byWorkingTimeFrom: paused, to: resumed)
    else { return contacted }
    plan.add(.pause(by: plan.responsible), at: paused)
    plan.add(.unpause, at: resumed)
    plan.answerDue = moved
    return resumed
  }

  /// Answers when ready; what would be late is hurried or extended, where there is time left for either.
  private func answer(_ plan: inout CasePlan, from contacted: Timestamp, ready: Timestamp) {
    guard let due = plan.answerDue, ready > due else { return plan.add(.answer(by: plan.responsible), at: ready) }
    let room = office.minutes(from: contacted, to: due)
    guard room > 1 else { return plan.add(.answer(by: plan.responsible), at: ready) }
    if plan.chance.happens(Habits.extended), extend(&plan, from: contacted, room: room, due: due, ready: ready) {
      return
    }
    let hurried = office.after(room * plan.chance.number(in: 400...980) / 1000, from: contacted)
    plan.add(.answer(by: plan.responsible), at: hurried)
  }

  /// Asks for some days more in good time and keeps to them; false where the calendar does not reach that far.
  private func extend(
    _ plan: inout CasePlan, from contacted: Timestamp, room: Int, due: Timestamp, ready: Timestamp
  ) -> Bool {
    guard let later = office.endOfWorkingDay(plan.chance.number(in: 2...5), after: due) else { return false }
    let asked = office.after(room * plan.chance.number(in: 600...900) / 1000, from: contacted)
    plan.add(.extend(to: later), at: asked)
    plan.answerDue = later
    let kept = office.after(
      office.minutes(from: asked, to: later) * plan.chance.number(in: 400...950) / 1000, from: asked)
    plan.add(.answer(by: plan.responsible), at: min(max(ready, asked), kept))
    return true
  }

  /// A problem of many years: a plan with a date at once, and the answer before that date.
  private func shelve(_ plan: inout CasePlan, from contacted: Timestamp) {
    let shelved = office.after(Habits.plan, from: contacted, &plan.chance)
    // Towards the end of the calendar the promises are shorter.
    let days = [plan.chance.number(in: 15...45), 15, 5, 1]
    guard shelved < office.end,
      let promised = days.lazy.compactMap({ office.endOfWorkingDay($0, after: shelved) }).first
    else { return }
    plan.add(.shelve(until: promised), at: shelved)
    plan.add(.extend(to: promised), at: shelved)
    plan.answerDue = promised
    let room = office.minutes(from: shelved, to: promised)
    plan.add(
      .answer(by: plan.responsible),
      at: office.after(room * plan.chance.number(in: 500...970) / 1000, from: shelved))
  }
}
