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
