/// Who wrote a text.
public enum Author: String, Sendable {
  /// Whoever reports: every number may be a person's.
  case resident
  /// An office that answers: its fixed lines and service numbers are meant to be called; mobile numbers still are a person's.
  case office
}
