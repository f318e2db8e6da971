public import Casework

/// A case as other systems may see it: of what was written only what is published.
public struct ServiceRequest: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// Where it stands.
  public let state: CaseState
  /// The code of its category; nil where it has none.
  public let category: String?
  /// The name of its category.
  public let categoryName: String?
  /// The name of its lead unit; nil until it is dispatched.
  public let unit: String?
  /// The code of its place; nil where it has none.
  public let place: String?
  /// When it came in.
  public let receivedAt: Timestamp
  /// When it last went a step on.
  public let updatedAt: Timestamp
  /// By when it is to be answered; nil where no limit holds.
  public let answerDue: Timestamp?
  /// What is published of it; nil where nothing is.
  public let publication: PublicText?
}

/// Which cases to show to another system.
public struct ServiceRequestQuery: Hashable, Sendable {
  /// How many at most, whatever is asked for.
  public static let limit = 1000

  /// Only these numbers; empty for all.
  public var numbers: [CaseNumber] = []
  /// Only cases of these categories; empty for all.
  public var categories: Set<String> = []
  /// Only cases in these states; empty for all.
  public var states: Set<CaseState> = []
  /// Only cases that came in at these moments.
  public var received: ClosedRange<Timestamp>?
  /// The system that asks: it sees its own cases too, published or not.
  public var source: String?

  /// All cases.
  public init() {}
}

/// A step of a published case.
public struct ServiceRequestUpdate: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// The place of the step in the case's history.
  public let sequence: Int
  /// When it was taken.
  public let at: Timestamp
  /// What was done.
  public let action: Action
  /// What is published of the answer; nil but for an answer that is.
  public let answer: String?
}
