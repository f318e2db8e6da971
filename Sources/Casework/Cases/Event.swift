/// 办理记录: one thing that happened to a case. Events are only ever added.
public struct Event: Hashable, Sendable {
  /// The place in the case's history, from 1.
  public var sequence: Int
  /// When it happened.
  public var at: Timestamp
  /// What was done.
  public var action: Action
  /// Who did it.
  public var role: Role
  /// The code of the unit that did it; nil for residents and for the portal itself.
  public var unit: String?
  /// The login of the member of staff who did it; nil for residents, for the portal itself and for imports.
  public var user: String?
  /// The code of the unit it is addressed to: dispatched to, returned with that unit named, joined.
  public var target: String?
  /// What was written: the answer, the reason, the remark.
  public var text: String?
  /// The deadlines it sets: of a report, a dispatch, an extension, a reopening.
  public var deadlines: Deadlines?
  /// The grade of a rating.
  public var grade: Grade?
  /// What the resident says of the result.
  public var resolution: Resolution?
  /// The number of the earlier case it was merged into.
  public var earlierCase: String?
  /// What is special about the case from now on; nil leaves it as it is.
  public var flags: Set<TimeLimit.Flag>?
  /// By when a co-unit has to contribute, or the day a plan promises.
  public var due: Timestamp?
  /// Whether the resident was reached, of a follow-up.
  public var outcome: FollowUpOutcome?

  /// An event with what it carries.
  public init(
    sequence: Int, at: Timestamp, action: Action, role: Role, unit: String? = nil, user: String? = nil,
    target: String? = nil, text: String? = nil, deadlines: Deadlines? = nil, grade: Grade? = nil,
    resolution: Resolution? = nil, earlierCase: String? = nil, flags: Set<TimeLimit.Flag>? = nil,
    due: Timestamp? = nil, outcome: FollowUpOutcome? = nil
  ) {
    self.sequence = sequence
    self.at = at
    self.action = action
    self.role = role
    self.unit = unit
    self.user = user
    self.target = target
    self.text = text
    self.deadlines = deadlines
    self.grade = grade
    self.resolution = resolution
    self.earlierCase = earlierCase
    self.flags = flags
    self.due = due
    self.outcome = outcome
  }
}
