public import Casework

/// One event of a published case. What was written in it is not for publication and is not here.
public struct PublishedEventRow: Sendable {
  /// The place in the case's history, from 1.
  public let sequence: Int
  /// When it happened.
  public let at: Timestamp
  /// What was done.
  public let action: Action
  /// Who did it.
  public let role: Role
  /// The id of the unit that did it; 0 for none.
  public let unitID: Int64
  /// The id of the unit it is addressed to; 0 for none.
  public let targetID: Int64
  /// The grade of a rating.
  public let grade: Grade?
  /// What the resident says of the result.
  public let resolution: Resolution?
}
