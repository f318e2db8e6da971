public import Casework

/// One line of the record of a photograph.
public struct PhotoDeed: Hashable, Sendable {
  /// What was done.
  public enum Deed: String, CaseIterable, Hashable, Sendable {
    /// It was looked at.
    case look
    /// A rectangle was covered.
    case box
    /// A rectangle is covered no more.
    case unbox
    case publish
    case withdraw
  }

  /// When.
  public let at: Timestamp
  /// Who, by role.
  public let role: Role
  /// Who, by login; nil for the portal itself, for reporters and for the command line.
  public let user: String?
  /// What.
  public let deed: Deed
  /// The rectangle, or how many of them the published file has.
  public let detail: String?
}
