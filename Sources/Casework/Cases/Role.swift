/// Who acts on a case.
public enum Role: String, CaseIterable, Hashable, Sendable {
  case resident
  case gridWorker = "grid-worker"
  case deputy
  case dispatcher
  case handler
  case supervisor
  case leader
  case publicist
  case editor
  case administrator
  /// A rule of the portal acting by itself: automatic escalation, closing after a set time, an import.
  case system
}
