/// One planted identifier: where it stands, in Unicode scalars, and its class.
public struct LabelledSpan: Sendable, Hashable {
  /// The scalars it covers.
  public let range: Range<Int>
  /// The class, as ``Anonymizer/IdentifierClass`` writes it or as another corpus does.
  public let kind: String

  /// Creates a label.
  public init(range: Range<Int>, kind: String) {
    self.range = range
    self.kind = kind
  }
}
