public import Casework
internal import SQLite

extension CaseStore {
  /// Adds an event to a case and brings its row up to date, in one transaction.
  ///
  /// A dispatch, a reopening and a resumption set deadlines by the limits then in force.
  /// - Parameters:
  ///   - new: what is done.
  ///   - number: the case's number.
  ///   - moment: now.
  ///   - expectedEventCount: how many events the case had when the decision was made; nil where it does not matter.
  /// - Returns: the case as it stands now.
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUnit`, `changedMeanwhile` where the case has other events by
  ///   now, `refused` where the transition table does not allow it.
  @discardableResult
  public func record(
    _ new: NewEvent, on number: CaseNumber, at moment: Timestamp, expectedEventCount: Int? = nil
  ) throws(StoreError) -> Case {
    try write { () throws(StoreError) in
      guard let loaded = try loadedCase(number: number) else { throw .unknownCase(number.description) }
      if let expectedEventCount, expectedEventCount != loaded.sum.eventCount {
        throw .changedMeanwhile(since: try events(of: loaded.id, from: expectedEventCount + 1))
      }
      let event = try event(new, on: loaded, at: moment)
      var sum = loaded.sum
      try apply(event, to: &sum)
      let references = try references(of: event)
      try insert(event, of: loaded.id, references)
      try update(
        loaded.id, to: sum, unit: try sum.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) },
        earlierCase: try sum.earlierCase.map { number throws(StoreError) in try caseID(number) })
      return sum
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

  private func event(
    _ new: NewEvent, on loaded: LoadedCase, at moment: Timestamp
  ) throws(StoreError) -> Event {
    Event(
      sequence: loaded.sum.eventCount + 1, at: moment, action: new.action, role: new.role, unit: new.unit,
      target: new.target, text: new.text, deadlines: try deadlines(set: new, on: loaded, at: moment),
      grade: new.grade, resolution: new.resolution, earlierCase: new.earlierCase)
  }

  private func references(of event: Event) throws(StoreError) -> EventReferences {
    EventReferences(
      unit: try event.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) },
      target: try event.target.map { code throws(StoreError) in try requiredID(in: .units, of: code) },
      earlierCase: try event.earlierCase.map { number throws(StoreError) in try caseID(number) })
  }

  func caseID(_ number: String) throws(StoreError) -> Int64 {
    let query = try query("SELECT id FROM cases WHERE number = ?1")
    try query.bind(1, number)
    guard try query.next() else { throw .unknownCase(number) }
    return query.int64(0)
  }
}
