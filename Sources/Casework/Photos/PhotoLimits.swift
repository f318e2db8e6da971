/// What photographs a report may carry, and how long they are kept. Content sets it: `photos` in `portal.yaml`.
public struct PhotoLimits: Hashable, Sendable {
  /// Photographs of one report; 0 takes none, and the form does not ask for any.
  public var count = 3
  /// Bytes of one photograph as it comes, in units of 1024 × 1024.
  public var megabytes = 12
  /// Points of one photograph as it comes, in millions.
  public var megapixels = 50
  /// Days after the end of a case until its photographs are erased; nil erases them when the contact is.
  public var keptDays: Int?

  /// The limits of a portal that sets none.
  public init() {}
}
