public import Casework

/// Why a report is held for a look.
public struct Hold: Hashable, Sendable {
  /// What speaks for a look.
  public let reasons: Set<HoldReason>
  /// How many reports are held as this one: of a flood of one text all, else 1.
  public let count: Int
}

/// What somebody who has looked says of a held report.
public enum HoldDeed: String, CaseIterable, Sendable {
  /// It is a report like others. Of a flood of one text one is, and those who sent the others follow it.
  case release
  /// It is none: it is declined and counts nowhere.
  case refuse
}
