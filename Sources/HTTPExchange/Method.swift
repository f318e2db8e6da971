/// What the client asks to be done (RFC 9110, section 9).
public enum Method: Sendable, Equatable {
  /// Hand over the page.
  case get
  /// Hand over what `get` would, without its body.
  case head
  /// Take the body in.
  case post
  /// Anything else; a route answers it with `Response.methodNotAllowed`.
  case other

  /// Reads the method as it stands in the request line; methods are case-sensitive.
  public init(_ text: String) {
    switch text {
    case "GET": self = .get
    case "HEAD": self = .head
    case "POST": self = .post
    default: self = .other
    }
  }

  /// The name for an `Allow` header; `other` has none.
  var name: String? {
    switch self {
    case .get: "GET"
    case .head: "HEAD"
    case .post: "POST"
    case .other: nil
    }
  }
}
