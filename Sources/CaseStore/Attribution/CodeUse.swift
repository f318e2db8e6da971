public import Casework

/// What a printed code brought in.
public struct CodeUse: Hashable, Sendable {
  /// The code: one place × material × placement.
  public let code: Code
  /// The name of its place.
  public let placeName: String
  /// The name of what the place lies in; nil for the widest.
  public let area: String?
  /// The level of the place.
  public let level: PlaceLevel
  /// How many reports came by it.
  public let reports: Int
  /// How many of them came since the moment that was asked for.
  public let recent: Int
  /// When the first one came; nil where none ever did.
  public let first: Timestamp?
  /// When the last one came; nil where none ever did.
  public let latest: Timestamp?
}
