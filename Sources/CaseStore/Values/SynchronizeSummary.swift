/// What writing content into the store changed, over places, units and categories.
public struct SynchronizeSummary: Hashable, Sendable {
  /// New ones.
  public var added = 0
  /// Those whose name, parent or other attributes are different now.
  public var changed = 0
  /// No longer in content and kept, retired, because something refers to them.
  public var retired = 0
  /// No longer in content and deleted, because nothing refers to them.
  public var removed = 0

  /// Nothing changed.
  public init() {}
}
