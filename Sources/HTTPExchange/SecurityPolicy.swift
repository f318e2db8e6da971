/// The headers that stand on every answer: the only place where they are decided.
public struct SecurityPolicy: Sendable, Equatable {
  /// For how long, in seconds, browsers are to come by TLS only; `nil` leaves that open, as on a host still being tried.
  public var strictTransportSeconds: Int?

  /// A policy.
  ///
  /// - Parameter strictTransportSeconds: how long TLS is a must; `nil` for no such promise.
  public init(strictTransportSeconds: Int? = nil) {
    self.strictTransportSeconds = strictTransportSeconds
  }

  /// The fields, the same for pages, redirects and errors.
  public var fields: [(name: HeaderName, value: String)] {
    var fields: [(name: HeaderName, value: String)] = [
      (HeaderName("Content-Security-Policy"), Self.contentSecurityPolicy),
      (HeaderName("X-Content-Type-Options"), "nosniff"),
      (HeaderName("Referrer-Policy"), "no-referrer"),
      (HeaderName("Cross-Origin-Opener-Policy"), "same-origin"),
      (HeaderName("Cross-Origin-Resource-Policy"), "same-origin"),
      (HeaderName("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
    if let strictTransportSeconds {
      fields.append((HeaderName("Strict-Transport-Security"), "max-age=\(strictTransportSeconds)"))
    }
    return fields
  }

  /// Nothing is loaded or run but our own (W3C Content Security Policy Level 3). Of styles it says nothing: a page allows its own by a
  /// `meta` element, because the digest of a style that it carries inside is known to templates and not to web servers.
  private static let contentSecurityPolicy =
    "script-src 'self'; img-src 'self' data:; font-src 'none'; media-src 'none'; connect-src 'self'; frame-src 'none'; "
    + "worker-src 'none'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}
