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
    (returnCount, reopenCount, extensionCount, eventCount) = (0, 0, 0, 1)
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
  /// - Throws: ``Refusal`` where the transition table does not allow it; the case is then unchanged.
  public mutating func apply(_ event: Event) throws(Refusal) {
    state = try Transition.next(after: state, event.action, by: event.role)
    eventCount += 1
    switch event.action {
    case .dispatch: dispatch(event)
    case .sign: signedAt = event.at
    case .contact: contactedAt = contactedAt ?? event.at
    case .answer: answeredAt = event.at
    case .sendBack: returnCount += 1
    case .rate: rate(event)
    case .close: closedAt = event.at
    case .reopen: reopen(event)
    case .resume, .extend: takeDeadlines(event)
    case .merge: earlierCase = event.earlierCase
    case .receive, .joinUnit, .decline, .shelve, .withdraw, .escalate, .supervise, .instruct, .followUp, .lookBack,
      .pause, .unpause, .remark, .disclose:
      break
    }
    if event.action == .extend { extensionCount += 1 }
  }

  private mutating func dispatch(_ event: Event) {
    unit = event.target
    dispatchedAt = event.at
    (signedAt, contactedAt) = (nil, nil)
    takeDeadlines(event)
  }

  private mutating func reopen(_ event: Event) {
    reopenCount += 1
    dispatchedAt = event.at
    (signedAt, contactedAt, answeredAt, closedAt, ratedAt) = (nil, nil, nil, nil, nil)
    (grade, resolution) = (nil, nil)
    takeDeadlines(event)
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
