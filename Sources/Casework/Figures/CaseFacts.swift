/// What the figures need to know of one case.
public struct CaseFacts: Hashable, Sendable {
  /// Where it stands.
  public var state: CaseState
  /// When it was reported.
  public var receivedAt: Timestamp
  /// When it was last dispatched.
  public var dispatchedAt: Timestamp?
  /// When the unit signed.
  public var signedAt: Timestamp?
  /// When the unit spoke with the reporter.
  public var contactedAt: Timestamp?
  /// When it was answered.
  public var answeredAt: Timestamp?
  /// When it was rated.
  public var ratedAt: Timestamp?
  /// The deadlines in force.
  public var deadlines: Deadlines
  /// Returns, extensions and pauses: all of them, or those of the unit that is counted.
  public var events: [CountedEvent]
  /// The grade of a valid rating.
  public var grade: Grade?
  /// Whether it is solved, as the resident says.
  public var resolution: Resolution?

  /// The facts of a case.
  public init(_ source: Case) {
    self.init(
      state: source.state, receivedAt: source.receivedAt, dispatchedAt: source.dispatchedAt,
      signedAt: source.signedAt, contactedAt: source.contactedAt, answeredAt: source.answeredAt,
      ratedAt: source.ratedAt, deadlines: source.deadlines, events: source.unitEvents.map(\.event),
      grade: source.grade, resolution: source.resolution)
  }

  /// Facts from their parts.
  public init(
    state: CaseState, receivedAt: Timestamp, dispatchedAt: Timestamp? = nil, signedAt: Timestamp? = nil,
    contactedAt: Timestamp? = nil, answeredAt: Timestamp? = nil, ratedAt: Timestamp? = nil,
    deadlines: Deadlines = Deadlines(), events: [CountedEvent] = [], grade: Grade? = nil, resolution: Resolution? = nil
  ) {
    self.state = state
    self.receivedAt = receivedAt
    self.dispatchedAt = dispatchedAt
    self.signedAt = signedAt
    self.contactedAt = contactedAt
    self.answeredAt = answeredAt
    self.ratedAt = ratedAt
    self.deadlines = deadlines
    self.events = events
    self.grade = grade
    self.resolution = resolution
  }
}
