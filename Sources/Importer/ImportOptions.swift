public import Casework

/// The choices of an import.
public struct ImportOptions: Sendable {
  /// The system or series of files that the ids belong to; one id of one source is one case.
  public var source: String
  /// Which column holds what, where that is said and not guessed.
  public var mapping: ColumnMapping
  /// True where the caller states that the texts and replies are public as they are: they are published.
  public var isPublic: Bool
  /// The kind of rows that name none or an unknown one.
  public var kind: Kind
  /// The category, by code or name, of rows that name none or an unknown one; nil to leave them without.
  public var category: String?
  /// The unit, by code or name, of rows that name none or an unknown one; nil to leave them without.
  public var unit: String?
  /// How rows that name no known place get an invented one; nil to leave them without.
  public var spread: PlaceSpread?

  /// The choices; without any, nothing is published and nothing invented.
  public init(
    source: String = "import", mapping: ColumnMapping = ColumnMapping(), isPublic: Bool = false, kind: Kind = .help,
    category: String? = nil, unit: String? = nil, spread: PlaceSpread? = nil
  ) {
    self.source = source
    self.mapping = mapping
    self.isPublic = isPublic
    self.kind = kind
    self.category = category
    self.unit = unit
    self.spread = spread
  }
}

/// Spreads cases evenly over the communities of a portal, for demonstrations: which case is where is invented.
public struct PlaceSpread: Hashable, Sendable {
  /// Decides which case comes where; the same seed gives the same places.
  public var seed: UInt64

  /// A spread by a seed.
  public init(seed: UInt64) {
    self.seed = seed
  }
}
