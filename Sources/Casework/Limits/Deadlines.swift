/// By when a unit must have done what; a step without a limit has none.
public struct Deadlines: Hashable, Sendable {
  /// Signed by the unit.
  public var sign: Timestamp?
  /// The reporter spoken with.
  public var contact: Timestamp?
  /// The answer given.
  public var answer: Timestamp?
  /// A plan published, for long-standing problems.
  public var plan: Timestamp?

  /// Deadlines for the steps that have one.
  public init(
    sign: Timestamp? = nil, contact: Timestamp? = nil, answer: Timestamp? = nil, plan: Timestamp? = nil
  ) {
    self.sign = sign
    self.contact = contact
    self.answer = answer
    self.plan = plan
  }
}
