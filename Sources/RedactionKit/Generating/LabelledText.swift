/// A text with every identifier in it labelled.
public struct LabelledText: Sendable, Hashable {
  /// The text.
  public let text: String
  /// What must be found in it; nothing else may be.
  public let spans: [LabelledSpan]

  /// Creates a labelled text.
  public init(text: String, spans: [LabelledSpan]) {
    self.text = text
    self.spans = spans
  }
}
