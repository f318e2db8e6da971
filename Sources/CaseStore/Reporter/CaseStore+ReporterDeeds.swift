public import Casework
internal import SQLite

extension CaseStore {
  /// How many lines a reporter may add to one case.
  public static let remarkLimit = 20

  /// Does what a reporter asks for. Sent twice, it is done once.
  ///
  /// Who has not shown that the case is theirs never makes others wait: the claim is checked before the queue of writers.
  /// - Parameters:
  ///   - deed: what is asked for.
  ///   - number: the case's number.
  ///   - claim: what shows that it is the own case; checked with the same work whatever is wrong.
  ///   - moment: now.
  /// - Returns: what became of it; nil where number and claim do not belong together.
  /// - Throws: ``StoreError``.
  public func act(
    _ deed: ReporterDeed, on number: CaseNumber, _ claim: CaseClaim, at moment: Timestamp
  ) throws(StoreError) -> ReporterOutcome? {
    guard let id = try withSnapshot({ () throws(StoreError) in try caseID(number, claim) }) else { return nil }
    let target = ReporterTarget(id: id, number: number, claim: claim, moment: moment)
    do throws(StoreError) {
      return try write { () throws(StoreError) in try perform(deed, on: target) }
    } catch {
      guard case .refused = error else { throw error }
      return .notPossible
    }
  }

  private func perform(_ deed: ReporterDeed, on target: ReporterTarget) throws(StoreError) -> ReporterOutcome {
    switch deed {
    case .rate(let answer, let grade, let resolution, let text):
      let event = target.event(.rate, text, grade: grade, resolution: resolution)
      return try judge(event, answer, on: target)
    case .confirm(let answer, let resolution, let text):
      return try judge(target.event(.confirm, text, resolution: resolution), answer, on: target)
    case .remark(let text, let seen): return try remark(text, seen, on: target)
    case .withdraw(let reason): return try withdraw(reason, target)
    case .keepPrivate:
      let isNew = try keepOffSite(target)
      return isNew ? .done : .alreadyDone
    }
  }

  /// Each answer is judged once, and the one that was read.
  func judge(
    _ event: NewEvent, _ answer: Int, on target: ReporterTarget
  ) throws(StoreError) -> ReporterOutcome {
    let history = try events(of: target.id)
    for later in history where later.sequence > answer {
      if later.action == .answer { return .answeredAnew }
      if later.action == event.action, later.user == event.user { return .alreadyDone }
    }
    guard history.contains(where: { $0.sequence == answer && $0.action == .answer }) else { return .notPossible }
    try record(event, on: target.number, at: target.moment)
    return .done
  }

  private func remark(_ text: String, _ seen: Int, on target: ReporterTarget) throws(StoreError) -> ReporterOutcome {
    let history = try events(of: target.id)
    let mine = history.filter { $0.action == .remark && $0.role == target.claim.role }
    if mine.contains(where: { $0.sequence > seen && $0.text == text }) { return .alreadyDone }
    guard mine.count < Self.remarkLimit else { return .tooMany }
    // Nobody reads on in a case that was taken back or went into another.
    let state = try loadedCase(id: target.id)?.sum.state
    guard state != .merged, state != .withdrawn else { return .notPossible }
    let sum = try record(target.event(.remark, text), on: target.number, at: target.moment)
    if sum.pausedAt != nil { try record(NewEvent(.unpause, by: .system), on: target.number, at: target.moment) }
    return .done
  }

  private func withdraw(_ reason: String?, _ target: ReporterTarget) throws(StoreError) -> ReporterOutcome {
    if try loadedCase(id: target.id)?.sum.state == .withdrawn { return .alreadyDone }
    if try isFollowed(target.id) { return .followedByOthers }
    try record(target.event(.withdraw, reason), on: target.number, at: target.moment)
    _ = try keepOffSite(target)
    return .done
  }

  private func keepOffSite(_ target: ReporterTarget) throws(StoreError) -> Bool {
    try keepOffSite(target.id, by: target.claim.role, user: target.claim.user, at: target.moment)
  }
}

/// The case that a reporter acts on, and under what claim.
struct ReporterTarget {
  let id: Int64
  let number: CaseNumber
  let claim: CaseClaim
  let moment: Timestamp

  func event(
    _ action: Action, _ text: String?, grade: Grade? = nil, resolution: Resolution? = nil
  ) -> NewEvent {
    NewEvent(action, by: claim.role, user: claim.user, text: text, grade: grade, resolution: resolution)
  }
}
