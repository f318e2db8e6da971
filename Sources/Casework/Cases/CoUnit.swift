/// 联办单位: a unit that answers together with the lead unit, inside a time of its own.
public struct CoUnit: Hashable, Sendable {
  /// The unit's code.
  public var unit: String
  /// By when it has to contribute; nil where no limit holds.
  public var due: Timestamp?
  /// When it first contributed.
  public var contributedAt: Timestamp?

  /// A unit that has joined.
  public init(unit: String, due: Timestamp? = nil, contributedAt: Timestamp? = nil) {
    self.unit = unit
    self.due = due
    self.contributedAt = contributedAt
  }
}
