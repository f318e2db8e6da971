public import Casework

/// One line of the list of what a grid worker or deputy has handed in.
public struct FieldReportItem: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// Where it stands.
  public let state: CaseState
  /// The name of the place; nil where it has none.
  public let place: String?
  /// The name of the category; nil where it has none.
  public let category: String?
  /// The name of the unit that has it; nil until it is dispatched.
  public let unit: String?
  /// When it came in.
  public let receivedAt: Timestamp
  /// By when it is to be answered; nil where no limit holds.
  public let answerDue: Timestamp?
  /// The first hundred characters of what was written.
  public let excerpt: String
  /// True where a unit's answer waits for the word of who handed it in.
  public let waitsForWord: Bool
}
