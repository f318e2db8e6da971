/// Where the publication of a case stands.
public enum PublicationState: String, CaseIterable, Hashable, Sendable {
  /// A redacted draft waits for the decision.
  case draft
  case published
  /// Decided against, with a reason.
  case withheld
  /// Was published and is no more, with a reason.
  case withdrawn
}
