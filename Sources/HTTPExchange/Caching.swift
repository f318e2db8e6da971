/// Who may keep an answer.
public enum Caching: Sendable, Equatable {
  /// Nobody: the answer is for one person.
  case nobody
  /// Anybody, asking each time whether it is still good.
  case anybodyAsking
  /// Anybody, for this many seconds.
  case anybody(seconds: Int)

  /// The value of `Cache-Control` (RFC 9111, section 5.2).
  var headerValue: String {
    switch self {
    case .nobody: "no-store"
    case .anybodyAsking: "no-cache"
    case .anybody(let seconds): "public, max-age=\(seconds)"
    }
  }
}
