public import Casework
internal import SQLite

extension CaseStore {
  /// Adds an event to a case and brings its row up to date, in one transaction.
  ///
  /// A dispatch, a reopening and a resumption set deadlines by the limits then in force; the end of a pause gives back the
  /// working time it took. What the portal's rules say follows at once: a third return is supervised, an unhappy rating
  /// taken up again.
  /// - Parameters:
  ///   - new: what is done.
  ///   - number: the case's number.
  ///   - moment: now.
  ///   - expectedEventCount: how many events the case had when the decision was made; nil where it does not matter.
  ///   - authority: which cases the one who acts may see and act on; nil for residents with the query code and for programs.
  /// - Returns: the case as it stands now.
  /// - Throws: ``StoreError``: `unknownCase` (also where the authority does not reach), `unknownUnit`, `unknownUser`, `changedMeanwhile` where the case has other events by
  ///   now, `refused` where the transition table does not allow it.
  @discardableResult
  public func record(
    _ new: NewEvent, on number: CaseNumber, at moment: Timestamp, expectedEventCount: Int? = nil,
    authority: Authority? = nil
  ) throws(StoreError) -> Case {
    try write { () throws(StoreError) in
      guard var loaded = try loadedCase(number: number) else { throw .unknownCase(number.description) }
      try check(authority, new, on: loaded)
      if let expectedEventCount, expectedEventCount != loaded.sum.eventCount {
        throw .changedMeanwhile(since: try events(of: loaded.id, from: expectedEventCount + 1))
      }
      if loaded.sum.pausedAt != nil, new.action.endsPause {
        try append(NewEvent(.unpause, by: .system), to: &loaded, at: moment)
      }
      let event = try append(new, to: &loaded, at: moment)
      try appendConsequence(of: event, to: &loaded, at: moment)
      try store(loaded)
      return loaded.sum
    }
  }

  /// A case's history, oldest first.
  ///
  /// - Parameter number: the case's number.
  /// - Returns: its events.
  /// - Throws: ``StoreError``: `unknownCase`.
  public func history(_ number: CaseNumber) throws(StoreError) -> [Event] {
    try events(of: try caseID(number.description))
  }

  /// Adds one event to the history and to what the case adds up to; ``store(_:)`` then writes the row.
  ///
  /// A history never runs backwards: where the clock was set back, the event stands at the moment of the one before it.
  @discardableResult
  func append(_ new: NewEvent, to loaded: inout LoadedCase, at now: Timestamp) throws(StoreError) -> Event {
    let moment = max(now, try latestEvent(of: loaded.id))
    let event = Event(
      sequence: loaded.sum.eventCount + 1, at: moment, action: new.action, role: new.role, unit: new.unit,
      user: new.user, target: new.target, text: new.text, deadlines: try deadlines(set: new, on: loaded, at: moment),
      grade: new.grade, resolution: new.resolution, earlierCase: new.earlierCase, flags: new.flags,
      due: try due(set: new, on: loaded, at: moment), outcome: new.outcome)
    try apply(event, to: &loaded.sum)
    try insert(event, of: loaded.id, try references(of: event))
    try enqueue(event, of: loaded)
    return event
  }

  /// Writes what a case's events add up to.
  func store(_ loaded: LoadedCase) throws(StoreError) {
    let sum = loaded.sum
    if sum.coUnits != loaded.stored.coUnits { try writeCoUnits(sum.coUnits, of: loaded.id) }
    try insertUnitEvents(sum.unitEvents, from: loaded.stored.unitEvents.count, of: loaded.id)
    try update(loaded.id, from: loaded.stored, to: sum)
  }

  /// A unit's case number guessed by another unit is no case at all.
  private func check(_ authority: Authority?, _ new: NewEvent, on loaded: LoadedCase) throws(StoreError) {
    guard let authority else { return }
    let coUnits = loaded.sum.coUnits.map(\.unit)
    guard authority.maySee(lead: loaded.sum.unit, coUnits: coUnits) else { throw .unknownCase(loaded.number) }
    guard authority.may(new.action, lead: loaded.sum.unit, coUnits: coUnits) else {
      let isInTable = (try? Transition.next(after: loaded.sum.state, new.action, by: new.role)) != nil
      throw .refused(
        Refusal(
          action: new.action, state: loaded.sum.state, role: new.role,
          cause: isInTable && new.role == .handler ? .unit : .table))
    }
  }

  private func appendConsequence(
    of event: Event, to loaded: inout LoadedCase, at moment: Timestamp
  ) throws(StoreError) {
    switch event.action {
    case .sendBack, .rate, .followUp, .confirm: break
    default: return
    }
    guard let action = try automaticRules().consequence(of: event, on: loaded.sum) else { return }
    try append(NewEvent(action, by: .system), to: &loaded, at: moment)
  }

  private func latestEvent(of id: Int64) throws(StoreError) -> Timestamp {
    let query = try query("SELECT at FROM events WHERE case_id = ?1 ORDER BY sequence DESC LIMIT 1")
    try query.bind(1, id)
    return try query.next() ? query.timestamp(0) : Timestamp(seconds: .min)
  }

  private func references(of event: Event) throws(StoreError) -> EventReferences {
    EventReferences(
      unit: try event.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) },
      target: try event.target.map { code throws(StoreError) in try requiredID(in: .units, of: code) },
      earlierCase: try event.earlierCase.map { number throws(StoreError) in try caseID(number) },
      user: try event.user.map { login throws(StoreError) in try userID(login) })
  }

  func userID(_ login: String) throws(StoreError) -> Int64 {
    let query = try query("SELECT id FROM users WHERE login = ?1")
    try query.bind(1, login)
    guard try query.next() else { throw .unknownUser(login) }
    return query.int64(0)
  }

  func caseID(_ number: String) throws(StoreError) -> Int64 {
    let query = try query("SELECT id FROM cases WHERE number = ?1")
    try query.bind(1, number)
    guard try query.next() else { throw .unknownCase(number) }
    return query.int64(0)
  }
}

extension Action {
  /// What ends a pause by itself: the clock gets its time back first.
  fileprivate var endsPause: Bool {
    switch self {
    case .answer, .sendBack, .dispatch, .shelve, .merge: true
    default: false
    }
  }
}
