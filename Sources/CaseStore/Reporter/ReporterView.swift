public import Casework

/// All that a reporter sees of the own case.
public struct ReporterView: Hashable, Sendable {
  /// The case with its history.
  public let status: CaseStatus
  /// What its events add up to.
  public let sum: Case
  /// True where the reporter asked that it is not published.
  public let wantsNoPublication: Bool
  /// True while the public reads it.
  public let isPublished: Bool
  /// How many others said that they met with the same.
  public let endorsementCount: Int
  /// True where reports of others were merged into this one: they wait for its answer.
  public let isFollowed: Bool
  /// The case this one was merged into, at the end of all mergers; nil where it was not.
  public let earlier: EarlierCase?
}

/// What the reporter of a merged case sees of the case it went into: how far it is, and no word of what was written.
public struct EarlierCase: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// What its events add up to.
  public let sum: Case
  /// The name of the unit that has it; nil until it is dispatched.
  public let unit: String?
  /// True while the public reads it, with its answer.
  public let isPublished: Bool
}
