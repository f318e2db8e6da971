/// What a build does beyond writing the site.
public struct SiteBuildOptions: Hashable, Sendable {
  /// Whether compressed copies stand beside each file, for web servers that hand them out as they are: `.gz`, and `.br` where this
  /// machine has libbrotli.
  public var compresses: Bool
  /// Whether pages are weighed, and the build fails where one is heavier than its budget allows.
  public var checksBudgets: Bool

  /// Neither, unless told otherwise: compressing costs more than all the rest of a build.
  public init(compresses: Bool = false, checksBudgets: Bool = false) {
    self.compresses = compresses
    self.checksBudgets = checksBudgets
  }
}
