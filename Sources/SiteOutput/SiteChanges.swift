/// What a finished build did to the site.
public struct SiteChanges: Sendable, Equatable {
  /// Files that were not there before.
  public var created = 0
  /// Files with other bytes than before.
  public var changed = 0
  /// Files left alone, with the time they had.
  public var unchanged = 0
  /// Files of an earlier build that this one did not make, and which are gone.
  public var removed = 0
  /// Bytes of all files of the site together.
  public var bytes = 0
  /// Files that no build made, by path, in order. They are left alone.
  public var foreign: [String] = []
  /// Files that no build made and that stood at the path of a page, by path, in order. The page has replaced them.
  public var replaced: [String] = []

  /// Nothing done yet.
  public init() {}
}
