public import Casework

/// A list of cases that wait for somebody.
public enum WorkList: Hashable, Sendable {
  /// To be dispatched.
  case inbox
  /// With a unit, by its code, and not answered yet.
  case unit(String)
  /// Open and due before a moment.
  case overdue(at: Timestamp)
}

/// One line of a work list.
public struct WorkItem: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// What the resident wants.
  public let kind: Kind
  /// Where it stands.
  public let state: CaseState
  /// When it came in.
  public let receivedAt: Timestamp
  /// By when it is to be answered; nil where no limit holds.
  public let answerDue: Timestamp?
  /// How many events it has: what a decision about it is based on.
  public let eventCount: Int
}
