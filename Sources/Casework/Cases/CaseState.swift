/// Where a case stands in its life (DESIGN section 4).
public enum CaseState: String, CaseIterable, Hashable, Sendable {
  /// Waiting to be dispatched.
  case received
  /// With a unit that has not signed for it yet.
  case dispatched
  /// The unit has signed for it.
  case signed
  /// The unit has spoken with the reporter.
  case contacted
  case answered
  case rated
  case closed
  /// Sent back by a unit with a reason; waiting to be dispatched again.
  case returned
  /// 不予受理: not accepted, with a published reason.
  case declined
  /// 挂账: a long-standing problem with a published plan and date.
  case shelved
  /// Taken back by its reporter.
  case withdrawn
  /// A duplicate; its reporter follows the earlier case.
  case merged

  /// True while somebody still owes the reporter an answer and the clock runs.
  public var isOpen: Bool {
    switch self {
    case .received, .dispatched, .signed, .contacted, .returned: true
    case .answered, .rated, .closed, .declined, .shelved, .withdrawn, .merged: false
    }
  }

  /// True once the reporter has the unit's answer.
  public var isAnswered: Bool {
    switch self {
    case .answered, .rated, .closed: true
    case .received, .dispatched, .signed, .contacted, .returned, .declined, .shelved, .withdrawn, .merged: false
    }
  }

  /// True for the states that take a case out of the rates (剔除); counted and listed apart.
  public var isExcluded: Bool { !isOpen && !isAnswered }
}
