/// What a build does beyond writing the site.
public struct SiteBuildOptions: Hashable, Sendable {
  /// Whether compressed copies stand beside each file, for web servers that hand them out as they are: `.gz`, and `.br` where this
  /// machine has libbrotli.
  public var compresses: Bool
  /// Whether pages are weighed, and the build fails where one is heavier than its budget allows.
  public var checksBudgets: Bool
  /// Whether the index of the public search is kept up to date. A site on a host without CGI programs has no use for it.
  public var keepsSearchIndex: Bool

  /// Options. Compressing costs more than all the rest of a build, so it is left out unless asked for.
  public init(compresses: Bool = false, checksBudgets: Bool = false, keepsSearchIndex: Bool = true) {
    self.compresses = compresses
    self.checksBudgets = checksBudgets
    self.keepsSearchIndex = keepsSearchIndex
  }
}
