/// 工单: where one report stands, which is what its events add up to.
public struct Case: Hashable, Sendable {
  /// Where it stands.
  public var state: CaseState
  /// When it was reported.
  public var receivedAt: Timestamp
  /// The code of the lead unit; nil until it is dispatched.
  public var unit: String?
  /// When it was last dispatched.
  public var dispatchedAt: Timestamp?
  /// When the unit signed for it, since the last dispatch.
  public var signedAt: Timestamp?
  /// When the unit spoke with the reporter, since the last dispatch.
  public var contactedAt: Timestamp?
  /// When it was answered, in the present round.
  public var answeredAt: Timestamp?
  /// When it was closed, in the present round.
  public var closedAt: Timestamp?
  /// When it was rated, in the present round.
  public var ratedAt: Timestamp?
  /// The deadlines in force.
  public var deadlines: Deadlines
  /// How often a unit sent it back.
  public var returnCount: Int
  /// How often it was taken up again after an answer.
  public var reopenCount: Int
  /// How often its time was extended.
  public var extensionCount: Int
  /// The grade given to the present answer.
  public var grade: Grade?
  /// Whether it is solved, as the resident says of the present answer.
  public var resolution: Resolution?
  /// The number of the earlier case it was merged into.
  public var earlierCase: String?
  /// What is special about it.
  public var flags: Set<TimeLimit.Flag>
  /// Since when its clock stands still; nil while it runs.
  public var pausedAt: Timestamp?
  /// How often its clock was stopped.
  public var pauseCount: Int
  /// How often it was escalated: 1 to the unit's head, 2 and more to supervision.
  public var escalationLevel: Int
  /// When it came under supervision; nil where it never did.
  public var supervisedAt: Timestamp?
  /// When a leader last gave an instruction.
  public var instructedAt: Timestamp?
  /// The day its published plan promises, of a shelved case.
  public var planDue: Timestamp?
  /// When it was last followed up, in the present round.
  public var followedUpAt: Timestamp?
  /// When it was last looked back at.
  public var lookedBackAt: Timestamp?
  /// Returns, extensions and pauses, in order, each with the unit that had the case.
  public var unitEvents: [UnitEvent<String>]
  /// The co-units, in the order they joined; those of the present dispatch.
  public var coUnits: [CoUnit]
  /// How many events it has.
  public var eventCount: Int

  /// A case as it stands after the event that received it.
  ///
  /// - Throws: ``Refusal`` where the first event is not that of receiving.
  public init(_ first: Event) throws(Refusal) {
    guard first.action == .receive else {
      throw Refusal(action: first.action, state: .received, role: first.role)
    }
    state = .received
    receivedAt = first.at
    deadlines = first.deadlines ?? Deadlines()
    (returnCount, reopenCount, extensionCount, pauseCount, escalationLevel) = (0, 0, 0, 0, 0)
    (flags, unitEvents, coUnits, eventCount) = (first.flags ?? [], [], [], 1)
  }

  /// A case as its whole history makes it; nil for an empty history.
  ///
  /// - Throws: ``Refusal`` at the first event the transition table does not allow.
  public init?(history: [Event]) throws(Refusal) {
    guard let first = history.first else { return nil }
    try self.init(first)
    for event in history.dropFirst() { try apply(event) }
  }

  /// Takes in one more event.
  ///
  /// - Throws: ``Refusal`` where the transition table or what has happened in this round does not allow it; the case is
  ///   then unchanged.
  public mutating func apply(_ event: Event) throws(Refusal) {
    let next = try Transition.next(after: state, event.action, by: event.role)
    guard allows(event) else { throw Refusal(action: event.action, state: state, role: event.role, cause: .repeated) }
    state = next
    eventCount += 1
    count(event)
    flags = event.flags ?? flags
    switch event.action {
    case .dispatch: dispatch(event)
    case .sign: signedAt = event.at
    case .contact: contactedAt = contactedAt ?? event.at
    case .answer: (answeredAt, pausedAt) = (event.at, nil)
    case .sendBack: (returnCount, pausedAt) = (returnCount + 1, nil)
    case .rate: rate(event)
    case .close: closedAt = event.at
    case .reopen: reopen(event)
    case .joinUnit: join(event)
    case .contribute: contribute(event)
    case .pause: (pausedAt, pauseCount) = (event.at, pauseCount + 1)
    case .shelve: (planDue, pausedAt) = (event.due, nil)
    case .merge: earlierCase = event.earlierCase
    case .resume, .extend, .unpause: takeDeadlines(event)
    case .escalate: escalationLevel += 1
    case .supervise: supervisedAt = event.at
    case .instruct: instructedAt = event.at
    case .followUp: followedUpAt = event.at
    case .lookBack: lookedBackAt = event.at
    case .receive, .decline, .withdraw, .confirm, .remark, .disclose: break
    }
    if event.action == .extend { extensionCount += 1 }
    if event.action == .unpause { pausedAt = nil }
  }

  /// An answer is rated once; a clock that stands is not stopped, one that runs is not started; a co-unit joins once and
  /// contributes only where it joined.
  private func allows(_ event: Event) -> Bool {
    switch event.action {
    case .rate: ratedAt == nil
    case .pause: pausedAt == nil
    case .unpause: pausedAt != nil
    case .joinUnit: event.target != unit && !coUnits.contains { $0.unit == event.target }
    case .contribute: coUnits.contains { $0.unit == event.unit }
    default: true
    }
  }

  private mutating func count(_ event: Event) {
    guard CountedEvent.actions.contains(event.action) else { return }
    unitEvents.append(UnitEvent(CountedEvent(event.action, at: event.at, dispatchedAt: dispatchedAt), unit: unit))
  }

  private mutating func dispatch(_ event: Event) {
    unit = event.target
    dispatchedAt = event.at
    (signedAt, contactedAt, pausedAt) = (nil, nil, nil)
    coUnits = []
    takeDeadlines(event)
  }

  /// A case that no unit ever had, answered on the spot or by the dispatcher, waits to be dispatched.
  private mutating func reopen(_ event: Event) {
    reopenCount += 1
    if unit == nil { state = .received }
    dispatchedAt = unit == nil ? nil : event.at
    (signedAt, contactedAt, answeredAt, closedAt, ratedAt, followedUpAt) = (nil, nil, nil, nil, nil, nil)
    (grade, resolution) = (nil, nil)
    coUnits = []
    takeDeadlines(event)
  }

  private mutating func join(_ event: Event) {
    guard let target = event.target else { return }
    coUnits.append(CoUnit(unit: target, due: event.due))
    flags.insert(.joint)
  }

  private mutating func contribute(_ event: Event) {
    guard let position = coUnits.firstIndex(where: { $0.unit == event.unit }) else { return }
    coUnits[position].contributedAt = coUnits[position].contributedAt ?? event.at
  }

  private mutating func rate(_ event: Event) {
    ratedAt = event.at
    grade = event.grade
    resolution = event.resolution
  }

  private mutating func takeDeadlines(_ event: Event) {
    if let fresh = event.deadlines { deadlines = fresh }
  }
}
