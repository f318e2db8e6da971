public import Casework

/// Which codes are asked about, and in what order.
public struct CodeUseQuery: Hashable, Sendable {
  /// The order of the lines.
  public enum Order: Int, Sendable {
    /// Places as content has them, then materials and placements.
    case place = 0
    /// The code that was used last stands first; those never used come at the end.
    case latest = 1
    /// The code that brought most stands first.
    case reports = 2
  }

  /// The code of a place; what lies in it counts too. Nil for all.
  public var place: String?
  /// Only what is printed on this; nil for everything.
  public var material: String?
  /// Only codes in use that never brought a report.
  public var neverReported: Bool
  /// In what order.
  public var order: Order
  /// From when on reports are counted as recent.
  public var recentSince: Timestamp
  /// How many lines are left out at the beginning.
  public var skipping: Int
  /// At most so many lines.
  public var limit: Int

  /// All codes, unless something narrows it.
  public init(
    recentSince: Timestamp, place: String? = nil, material: String? = nil, neverReported: Bool = false,
    order: Order = .place, skipping: Int = 0, limit: Int = .max
  ) {
    self.recentSince = recentSince
    self.place = place
    self.material = material
    self.neverReported = neverReported
    self.order = order
    self.skipping = skipping
    self.limit = limit
  }
}

/// Lines of what codes brought in, and what all that were asked about come to.
public struct CodeUsePage: Hashable, Sendable {
  /// The lines.
  public var uses: [CodeUse] = []
  /// The sums over all codes that were asked about, also those not among the lines.
  public var totals = CodeUseTotals()
}

/// What several codes come to together.
public struct CodeUseTotals: Hashable, Sendable {
  /// How many codes there are, also those out of use.
  public var codes = 0
  /// How many of them are in use.
  public var active = 0
  /// How many of those in use never brought a report.
  public var never = 0
  /// How many reports came.
  public var reports = 0
  /// How many of them are recent.
  public var recent = 0

  /// Nothing yet.
  public init() {}
}
