public import Casework

/// Something done to a case, before it has its place in the history.
public struct NewEvent: Hashable, Sendable {
  /// What is done.
  public var action: Action
  /// Who does it.
  public var role: Role
  /// The code of the unit that does it.
  public var unit: String?
  /// The login of the member of staff who does it.
  public var user: String?
  /// The code of the unit it is addressed to; a dispatch must have one.
  public var target: String?
  /// What is written: the answer, the reason, the remark.
  public var text: String?
  /// What is special about the case from now on; nil leaves it as it is. Decides which time limits a dispatch sets.
  public var flags: Set<TimeLimit.Flag>?
  /// The new deadline of an extension.
  public var extendedTo: Timestamp?
  /// The grade of a rating.
  public var grade: Grade?
  /// What the resident says of the result.
  public var resolution: Resolution?
  /// The number of the earlier case of a merger.
  public var earlierCase: String?
  /// The day that the plan of a shelved case promises; by when a co-unit has to contribute, where the limits are not to
  /// decide it.
  public var due: Timestamp?
  /// Whether the resident was reached, of a follow-up.
  public var outcome: FollowUpOutcome?

  /// An action with what it carries.
  public init(
    _ action: Action, by role: Role, unit: String? = nil, user: String? = nil, target: String? = nil,
    text: String? = nil, flags: Set<TimeLimit.Flag>? = nil, extendedTo: Timestamp? = nil, grade: Grade? = nil,
    resolution: Resolution? = nil, earlierCase: String? = nil, due: Timestamp? = nil, outcome: FollowUpOutcome? = nil
  ) {
    self.action = action
    self.role = role
    self.unit = unit
    self.user = user
    self.target = target
    self.text = text
    self.flags = flags
    self.extendedTo = extendedTo
    self.grade = grade
    self.resolution = resolution
    self.earlierCase = earlierCase
    self.due = due
    self.outcome = outcome
  }
}
