public import Casework

/// Something that somebody outside is to be told.
public struct OutboxNotice: Hashable, Sendable {
  /// The same for every attempt, so that who gets it twice can tell.
  public let key: String
  /// The case.
  public let number: CaseNumber
  /// Where the case stands now.
  public let state: CaseState
  /// Who is told.
  public let audience: NoticeAudience
  /// The unit that is told, where a unit is.
  public let unit: Unit?
  /// The reporter's contact, sealed for this case, where the reporter is told; nil once it was erased.
  public let sealedContact: [UInt8]?
  /// How often it was tried.
  public let attemptCount: Int
  /// When it was put into the outbox.
  public let createdAt: Timestamp
  /// What content wants told besides.
  public let details: NoticeDetails
}

/// What a notice says besides number and state, as the case stands now; nil for what content does not name, and for what
/// there is not.
public struct NoticeDetails: Hashable, Sendable {
  /// The name of the category.
  public internal(set) var category: String?
  /// The name of the place, no narrower than what is published.
  public internal(set) var place: String?
  /// The name of the unit that has the case.
  public internal(set) var unit: String?
  /// By when the next step is due.
  public internal(set) var due: Timestamp?
  /// The answer.
  public internal(set) var answer: String?
}

/// How much lies in the outbox.
public struct OutboxCounts: Hashable, Sendable {
  /// To be sent, now or later.
  public let waiting: Int
  /// Sent.
  public let sent: Int
  /// Given up.
  public let givenUp: Int
}

/// A notice that could not be sent.
public struct FailedNotice: Hashable, Sendable {
  /// Its key.
  public let key: String
  /// The case.
  public let number: CaseNumber
  /// Who was to be told.
  public let audience: NoticeAudience
  /// How often it was tried.
  public let attemptCount: Int
  /// When it is tried again; nil where it was given up.
  public let nextAt: Timestamp?
  /// What kept it from being sent.
  public let problem: String
}
