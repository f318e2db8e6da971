import Casework

extension PhotoLimits {
  /// The most that programs and web servers are made to take; more would have to be let through there as well.
  private static let counts = 0...3
  private static let megabyteRange = 1...12
  /// A photograph of more points does not fit into the memory that its decoder may use.
  private static let megapixelRange = 1...50
  private static let days = 0...3660

  /// The settings below `photos`; what is left out is as for a portal that sets none.
  init(_ yaml: inout YAMLMapping, _ findings: inout Findings) {
    self.init()
    count = yaml.number("count", in: Self.counts, &findings) ?? count
    megabytes = yaml.number("megabytes", in: Self.megabyteRange, &findings) ?? megabytes
    megapixels = yaml.number("megapixels", in: Self.megapixelRange, &findings) ?? megapixels
    keptDays = yaml.number("days", in: Self.days, &findings)
    yaml.reportUnknown(&findings)
  }
}
