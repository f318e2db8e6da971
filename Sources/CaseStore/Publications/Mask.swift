/// An editor's decision about one passage of a case's text.
public struct Mask: Hashable, Sendable {
  /// Which of the two published texts.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// What was reported.
    case question
    /// What was answered.
    case answer
  }

  /// Which text the passage stands in.
  public var part: Part
  /// Where it stands in the original, in Unicode scalars.
  public var range: Range<Int>
  /// True where the passage is hidden although nothing was found in it; false where it is shown although something was.
  public var isMasked: Bool
  /// Why; needed where something is shown that was found.
  public var reason: String

  /// A decision about a passage.
  public init(part: Part, range: Range<Int>, isMasked: Bool, reason: String) {
    self.part = part
    self.range = range
    self.isMasked = isMasked
    self.reason = reason
  }
}
