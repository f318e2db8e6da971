internal import Casework

extension CaseStore {
  /// The deadlines an event sets; nil where it sets none.
  func deadlines(set new: NewEvent, on loaded: LoadedCase, at moment: Timestamp) throws(StoreError) -> Deadlines? {
    switch new.action {
    case .dispatch: return try deadlines(ofDispatch: new, on: loaded, at: moment)
    case .reopen, .resume: return try fresh(new, on: loaded, answerFrom: moment, at: moment)
    case .extend: return extended(loaded.sum.deadlines, to: new.extendedTo)
    default: return nil
    }
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
      rules.due(step, kind: loaded.kind, category: loaded.category, flags: new.flags, from: start)
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
