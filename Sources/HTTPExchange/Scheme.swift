/// How the client reached the web server.
public enum Scheme: String, Sendable {
  /// In the clear.
  case http
  /// Over TLS.
  case https
}
