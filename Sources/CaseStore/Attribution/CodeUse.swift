public import Casework

/// What a printed code brought in.
public struct CodeUse: Hashable, Sendable {
  /// The code: one place × material × placement.
  public let code: Code
  /// How many reports came by it.
  public let reports: Int
  /// How many of them came since the moment that was asked for.
  public let recent: Int
  /// When the last one came; nil where none ever did.
  public let latest: Timestamp?
}
