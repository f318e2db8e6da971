extension AutomaticRules {
  /// What the portal does at once after an event.
  ///
  /// - Parameters:
  ///   - event: what has just happened.
  ///   - sum: the case after it.
  /// - Returns: the action, done by ``Role/system``; nil for none.
  public func consequence(of event: Event, on sum: Case) -> Action? {
    switch event.action {
    case .sendBack:
      superviseAfterReturns > 0 && sum.returnCount >= superviseAfterReturns && sum.supervisedAt == nil
        ? .supervise : nil
    case .rate: reopens(grade: event.grade, resolution: event.resolution) && mayReopen(sum) ? .reopen : nil
    case .followUp, .confirm:
      event.outcome != .unreachable && reopens(grade: event.grade, resolution: event.resolution) && mayReopen(sum)
        ? .reopen : nil
    default: nil
    }
  }

  /// What the portal does because time has passed.
  ///
  /// - Parameters:
  ///   - sum: the case as it stands.
  ///   - moment: now.
  ///   - calendar: counts the rules' time.
  /// - Returns: the action, done by ``Role/system``; nil for none. Asked again after it was done, the next one.
  /// - Throws: ``CalendarGap``.
  public func dueAction(
    on sum: Case, at moment: Timestamp, calendar: WorkingCalendar
  ) throws(CalendarGap) -> Action? {
    if let action = try escalation(of: sum, at: moment, calendar) { return action }
    guard let span = closesAfter, sum.state == .answered || sum.state == .rated,
      let last = [sum.answeredAt, sum.ratedAt, sum.followedUpAt].compactMap(\.self).max()
    else { return nil }
    return try calendar.deadline(span.amount, span.measure, from: last) <= moment ? .close : nil
  }

  /// Done once each: an escalation counts the escalations of the list before it.
  private func escalation(
    of sum: Case, at moment: Timestamp, _ calendar: WorkingCalendar
  ) throws(CalendarGap) -> Action? {
    guard sum.state.isOpen, sum.pausedAt == nil else { return nil }
    var escalationsBefore = 0
    for rule in escalations {
      let isDone = rule.action == .escalate ? sum.escalationLevel > escalationsBefore : sum.supervisedAt != nil
      if rule.action == .escalate { escalationsBefore += 1 }
      guard !isDone, let due = sum.openDeadline(of: rule.step) else { continue }
      if try calendar.deadline(rule.after.amount, rule.after.measure, from: due) <= moment { return rule.action }
    }
    return nil
  }

  private func reopens(grade: Grade?, resolution: Resolution?) -> Bool {
    (reopensWhenDissatisfied && grade.map { !$0.isSatisfied } ?? false)
      || (reopensWhenUnresolved && resolution == .unresolved)
  }

  private func mayReopen(_ sum: Case) -> Bool { sum.reopenCount < reopensAtMost && sum.state.isAnswered }
}

extension Case {
  /// The deadline of a step that is still to be done; nil where it is done or has none.
  public func openDeadline(of step: TimeLimit.Step) -> Timestamp? {
    switch step {
    case .sign: signedAt == nil && state == .dispatched ? deadlines.sign : nil
    case .contact: contactedAt == nil && (state == .dispatched || state == .signed) ? deadlines.contact : nil
    case .answer: answeredAt == nil && state.isOpen ? deadlines.answer : nil
    case .plan: flags.contains(.longStanding) && state.isOpen ? deadlines.plan : nil
    }
  }

  /// The step that is due next, with its deadline; nil where nothing is due.
  public var nextDeadline: (step: TimeLimit.Step, due: Timestamp)? {
    TimeLimit.Step.allCases.compactMap { step in openDeadline(of: step).map { (step, $0) } }.min { $0.1 < $1.1 }
  }
}
