public import Casework

/// One line of the record of a case's publication.
public struct PublicationDeed: Hashable, Sendable {
  /// What was done.
  public enum Deed: String, CaseIterable, Hashable, Sendable {
    case mask
    case unmask
    /// A decision about a passage was taken back.
    case restore
    case publish
    case withhold
    case withdraw
    /// What was withheld or withdrawn waits for another decision.
    case redraft
    /// The original was looked at.
    case look
  }

  /// When.
  public let at: Timestamp
  /// Who, by role.
  public let role: Role
  /// Who, by login; nil for the portal itself and for reporters.
  public let user: String?
  /// What.
  public let deed: Deed
  /// Why, where a reason was given.
  public let reason: String?
}
