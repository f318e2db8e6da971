/// One stretch of the original text that must not be published.
public struct Finding: Sendable, Hashable {
  /// Where it stands, in Unicode scalars of the original text.
  public let range: Range<Int>
  /// What it identifies.
  public let kind: IdentifierClass
  /// How sure the rule is, from 0 to 1; 0.9 and above needs no second look.
  public let confidence: Double
  /// Why it was found.
  public let reason: Reason

  /// Creates a finding.
  public init(range: Range<Int>, kind: IdentifierClass, confidence: Double, reason: Reason) {
    self.range = range
    self.kind = kind
    self.confidence = confidence
    self.reason = reason
  }
}
