public import Casework

/// What a reporter sees of the own case.
public struct CaseStatus: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// What was wanted.
  public let kind: Kind
  /// The name of the place; nil where it has none.
  public let place: String?
  /// The name of the category; nil where it has none.
  public let category: String?
  /// The name of the unit that has it; nil until it is dispatched.
  public let unit: String?
  /// Where it stands.
  public let state: CaseState
  /// When it came in.
  public let receivedAt: Timestamp
  /// By when it is to be answered; nil where no limit holds.
  public let answerDue: Timestamp?
  /// What is wrong, in the reporter's words.
  public let text: String
  /// Where exactly, in the reporter's words; nil where nothing was written.
  public let location: String?
  /// What happened to it, oldest first; units by their codes.
  public let history: [Event]
  /// The names of the units in the history, by their codes.
  public let unitNames: [String: String]
}
