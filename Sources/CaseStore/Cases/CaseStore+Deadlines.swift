internal import Casework

extension CaseStore {
  /// The deadlines an event sets; nil where it sets none.
  func deadlines(set new: NewEvent, on loaded: LoadedCase, at moment: Timestamp) throws(StoreError) -> Deadlines? {
    switch new.action {
    case .dispatch: return try deadlines(ofDispatch: new, on: loaded, at: moment)
    case .reopen, .resume: return try fresh(new, on: loaded, answerFrom: moment, at: moment)
    case .extend: return extended(loaded.sum.deadlines, to: new.extendedTo)
    case .unpause: return try given(back: loaded.sum, at: moment)
    default: return nil
    }
  }

  /// By when something besides the case's own steps is due: a co-unit's contribution, a plan.
  func due(set new: NewEvent, on loaded: LoadedCase, at moment: Timestamp) throws(StoreError) -> Timestamp? {
    guard new.action == .joinUnit, new.due == nil else { return new.due }
    return try rules().due(
      .answer, kind: loaded.kind, category: loaded.category, channel: loaded.channel,
      flags: loaded.sum.flags.union([.joint]), from: moment)
  }

  /// Deadlines moved by the working time that a pause took.
  private func given(back sum: Case, at moment: Timestamp) throws(StoreError) -> Deadlines {
    guard let paused = sum.pausedAt else { return sum.deadlines }
    let calendar = try rules().calendar
    func moved(_ due: Timestamp?) -> Timestamp? {
      guard let due, due > paused else { return due }
      // Where the calendar ends a deadline stays: it is not guessed.
      return (try? calendar.moved(due, byWorkingTimeFrom: paused, to: moment)) ?? due
    }
    return Deadlines(
      sign: sum.deadlines.sign, contact: moved(sum.deadlines.contact), answer: moved(sum.deadlines.answer),
      plan: moved(sum.deadlines.plan))
  }

  /// Waiting begins with the report. After a reopening or an extension the time then given stays: a second dispatch
  /// neither takes it back nor adds to it.
  private func deadlines(
    ofDispatch new: NewEvent, on loaded: LoadedCase, at moment: Timestamp
  ) throws(StoreError) -> Deadlines {
    var deadlines = try fresh(new, on: loaded, answerFrom: loaded.sum.receivedAt, at: moment)
    if loaded.sum.reopenCount + loaded.sum.extensionCount > 0 {
      deadlines.answer = loaded.sum.deadlines.answer
      deadlines.plan = loaded.sum.deadlines.plan
    }
    return deadlines
  }

  private func fresh(
    _ new: NewEvent, on loaded: LoadedCase, answerFrom start: Timestamp, at moment: Timestamp
  ) throws(StoreError) -> Deadlines {
    let rules = try rules()
    func due(_ step: TimeLimit.Step, from start: Timestamp) -> Timestamp? {
      rules.due(
        step, kind: loaded.kind, category: loaded.category, channel: loaded.channel,
        flags: new.flags ?? loaded.sum.flags, from: start)
    }
    return Deadlines(
      sign: due(.sign, from: moment), contact: due(.contact, from: moment), answer: due(.answer, from: start),
      plan: due(.plan, from: start))
  }

  private func extended(_ deadlines: Deadlines, to moment: Timestamp?) -> Deadlines {
    var deadlines = deadlines
    deadlines.answer = moment ?? deadlines.answer
    return deadlines
  }
}
