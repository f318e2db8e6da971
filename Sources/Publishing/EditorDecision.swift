/// What an editor decided about a stretch of a text, beside or against what was found.
public struct EditorDecision: Hashable, Sendable {
  /// Where it stands in the original, in Unicode scalars.
  public let range: Range<Int>
  /// True where it is hidden, false where it is shown although something was found.
  public let isMasked: Bool
  /// Why.
  public let reason: String

  /// A decision.
  public init(range: Range<Int>, isMasked: Bool, reason: String) {
    self.range = range
    self.isMasked = isMasked
    self.reason = reason
  }
}
