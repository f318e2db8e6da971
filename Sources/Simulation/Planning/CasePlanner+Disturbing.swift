import Casework

/// What happens beside the way from the report to the answer: co-units, notes, a leader's word.
extension CasePlanner {
  /// Adds to a case that has been planned up to its first answer what others do meanwhile.
  func disturb(_ plan: inout CasePlan) {
    if plan.traits.isJoint { joinUnits(&plan) }
    if plan.traits.isInstructed { instruct(&plan) }
    if plan.chance.happens(Habits.remarks) { note(&plan) }
  }

  /// One or two co-units join with the dispatch; most give their part before the answer.
  private func joinUnits(_ plan: inout CasePlan) {
    guard let dispatch = plan.steps.lastIndex(where: { $0.deed == .dispatch(to: plan.responsible) }) else { return }
    let dispatched = plan.steps[dispatch].at
    var known = [plan.unit]
    for _ in 0..<(plan.chance.happens(Habits.secondCoUnit) ? 2 : 1) {
      guard let other = office.otherUnit(than: known, at: plan.spot, &plan.chance) else { return }
      known.append(other)
      plan.steps.insert(Step(at: dispatched, deed: .join(Int32(other))), at: dispatch + known.count - 1)
      guard plan.chance.happens(Habits.contributes) else { continue }
      if let moment = momentBeforeAnswer(&plan, from: dispatched) {
        plan.addBeforeAnswer(.contribute(by: Int32(other)), at: moment)
      }
    }
  }

  /// A leader reads of the case and writes a line.
  private func instruct(_ plan: inout CasePlan) {
    let moment = office.after(Habits.instruct, from: plan.receivedAt, &plan.chance)
    plan.steps.insert(Step(at: moment, deed: .instruct), at: 1)
  }

  /// The unit notes how far it is.
  private func note(_ plan: inout CasePlan) {
    guard let contacted = plan.steps.last(where: { $0.deed.isContact }), !plan.traits.isLongStanding,
      let moment = momentBeforeAnswer(&plan, from: contacted.at)
    else { return }
    plan.addBeforeAnswer(.remark(by: plan.responsible), at: moment)
  }

  /// A moment in office hours between another and the answer; nil where there is hardly any time.
  private func momentBeforeAnswer(_ plan: inout CasePlan, from start: Timestamp) -> Timestamp? {
    guard let answered = plan.answeredAt, answered < office.end else { return nil }
    let room = office.minutes(from: start, to: answered)
    return room > 2 ? office.after(room * plan.chance.number(in: 200...900) / 1000, from: start) : nil
  }
}
