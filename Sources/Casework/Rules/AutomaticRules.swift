/// What the portal does by itself, so that nothing falls between two desks. Content sets every one of them.
public struct AutomaticRules: Hashable, Sendable {
  /// 提级: what happens to a case whose deadline has passed.
  public struct Escalation: Hashable, Sendable {
    /// The step that is late.
    public var step: TimeLimit.Step
    /// How long after the deadline.
    public var after: Span
    /// What the portal does then: `escalate` or `supervise`.
    public var action: Action

    /// An escalation.
    public init(step: TimeLimit.Step, after: Span, action: Action) {
      self.step = step
      self.after = after
      self.action = action
    }
  }

  /// An amount of time as the calendar counts it.
  public struct Span: Hashable, Sendable {
    /// How many of the measure; 0 or more.
    public var amount: Int
    /// What the amount counts.
    public var measure: TimeLimit.Measure

    /// A span of time.
    public init(_ amount: Int, _ measure: TimeLimit.Measure) {
      self.amount = amount
      self.measure = measure
    }
  }

  /// A case that units sent back so often comes under supervision; 0 for never.
  public var superviseAfterReturns: Int
  /// An answer rated 不满意 or worse is taken up again.
  public var reopensWhenDissatisfied: Bool
  /// An answer of which the resident says that it solved nothing is taken up again.
  public var reopensWhenUnresolved: Bool
  /// How often the portal by itself takes one case up again; further ones are a person's decision.
  public var reopensAtMost: Int
  /// An answered case is closed so long after its answer or rating; nil for never.
  public var closesAfter: Span?
  /// How long before a deadline a case turns amber.
  public var warnsBefore: Span
  /// What happens after deadlines, in the order of content.
  public var escalations: [Escalation]
  /// Reports of one place and category within so many days of each other may be duplicates; 0 turns it off.
  public var duplicateDays: Int
  /// How many of a hundred answered cases are drawn for a follow-up.
  public var followUpPercent: Int
  /// A closed case is looked back at so many days after; 0 for never.
  public var lookBackDays: Int
  /// How many of a hundred closed cases are drawn for looking back.
  public var lookBackPercent: Int
  /// A reporter's contact is erased so many days after closing.
  public var contactDays: Int

  /// Rules where only what differs from the defaults is named.
  public init(
    superviseAfterReturns: Int = 3, reopensWhenDissatisfied: Bool = true, reopensWhenUnresolved: Bool = true,
    reopensAtMost: Int = 2, closesAfter: Span? = Span(7, .calendarDays), warnsBefore: Span = Span(4, .workingHours),
    escalations: [Escalation] = [
      Escalation(step: .answer, after: Span(0, .minutes), action: .escalate),
      Escalation(step: .answer, after: Span(1, .workingDays), action: .supervise),
    ], duplicateDays: Int = 14, followUpPercent: Int = 10, lookBackDays: Int = 30, lookBackPercent: Int = 5,
    contactDays: Int = 90
  ) {
    self.superviseAfterReturns = superviseAfterReturns
    self.reopensWhenDissatisfied = reopensWhenDissatisfied
    self.reopensWhenUnresolved = reopensWhenUnresolved
    self.reopensAtMost = reopensAtMost
    self.closesAfter = closesAfter
    self.warnsBefore = warnsBefore
    self.escalations = escalations
    self.duplicateDays = duplicateDays
    self.followUpPercent = followUpPercent
    self.lookBackDays = lookBackDays
    self.lookBackPercent = lookBackPercent
    self.contactDays = contactDays
  }

  /// Nothing by itself: what holds where content says nothing of rules.
  public static let none = AutomaticRules(
    superviseAfterReturns: 0, reopensWhenDissatisfied: false, reopensWhenUnresolved: false, reopensAtMost: 0,
    closesAfter: nil, escalations: [], duplicateDays: 0, followUpPercent: 0, lookBackDays: 0, lookBackPercent: 0)
}
