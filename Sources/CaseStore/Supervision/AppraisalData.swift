public import Casework

/// What a month's appraisal is made of.
public struct AppraisalData: Sendable {
  /// What was counted, by the codes of the units; under the empty text what no unit has.
  public let counts: [String: AppraisalCounts]
  /// The cases received in the month that are no part of the rates (剔除), in the order of their arrival.
  public let exclusions: [ExcludedCase]
}

/// A case that is taken out of the rates, and why.
public struct ExcludedCase: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The code of the unit that had it; nil where none had.
  public let unit: String?
  /// Not accepted, shelved, withdrawn or merged.
  public let state: CaseState
  /// The reason that was written down; empty where none was.
  public let reason: String
}
