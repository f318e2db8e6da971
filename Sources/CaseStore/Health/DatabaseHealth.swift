public import Casework

/// How a database is, for whoever looks after the machine. It holds moments and counts, and nothing that anybody wrote.
public struct DatabaseHealth: Hashable, Sendable {
  /// The schema, which is this program's own.
  public let schema: Int32
  /// What a check of the pages found; empty when the file is sound.
  public let damage: [String]
  /// When the latest event happened; nil where there is none.
  public let latestEventAt: Timestamp?
  /// Since when the notice that is longest due waits to be sent; nil where none is due.
  public let noticeDueSince: Timestamp?
  /// How many notices were given up.
  public let givenUpNotices: Int
  /// When the case was answered that waits longest for the decision on its publication; nil where none waits.
  public let publicationWaitsSince: Timestamp?
  /// How many answered cases wait for that decision.
  public let waitingPublications: Int
}
