/// What another system may do here, by the key it holds.
public struct APIKey: Hashable, Sendable {
  /// What it is called, for whoever gave it out.
  public let name: String
  /// The code of the unit it acts for; nil where it only hands in reports.
  public let unit: String?
  /// Whether it may say how far the unit's cases are.
  public let mayUpdate: Bool

  /// A key.
  public init(name: String, unit: String?, mayUpdate: Bool) {
    self.name = name
    self.unit = unit
    self.mayUpdate = mayUpdate
  }
}
