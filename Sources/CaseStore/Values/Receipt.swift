public import Casework

/// What a reporter is given once the report is stored for good.
public struct Receipt: Hashable, Sendable {
  /// The case's number.
  public var number: CaseNumber
  /// The six characters that, with the number, open the case's status.
  public var queryCode: String
  /// When it came in.
  public var receivedAt: Timestamp
  /// By when it is to be answered; nil where no limit holds or the calendar does not reach that far.
  public var answerDue: Timestamp?
  /// False where the same form had been sent before: this is the receipt of then.
  public var isNew: Bool
}
