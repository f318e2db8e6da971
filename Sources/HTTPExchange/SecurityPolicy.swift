/// The headers that stand on every answer: the only place where they are decided.
public struct SecurityPolicy: Sendable, Equatable {
  /// Hashes of the style elements that pages carry inside, such as `sha256-…=`; base64 with its kind before it.
  public var styleHashes: [String]
  /// For how long, in seconds, browsers are to come by TLS only; `nil` leaves that open, as on a host still being tried.
  public var strictTransportSeconds: Int?

  /// A policy.
  ///
  /// - Parameters:
  ///   - styleHashes: hashes of style elements; one with other characters than a hash has is left out.
  ///   - strictTransportSeconds: how long TLS is a must; `nil` for no such promise.
  public init(styleHashes: [String] = [], strictTransportSeconds: Int? = nil) {
    self.styleHashes = styleHashes
    self.strictTransportSeconds = strictTransportSeconds
  }

  /// The fields, the same for pages, redirects and errors.
  public var fields: [(name: HeaderName, value: String)] {
    var fields: [(name: HeaderName, value: String)] = [
      (HeaderName("Content-Security-Policy"), contentSecurityPolicy),
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

  /// Nothing is loaded or run but our own style and images (W3C Content Security Policy Level 3).
  private var contentSecurityPolicy: String {
    let styles = styleHashes.filter(Self.isHash).reduce("") { $0 + " '\($1)'" }
    return "default-src 'none'; style-src 'self'\(styles); img-src 'self' data:; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'"
  }

  private static func isHash(_ text: String) -> Bool {
    guard ["sha256-", "sha384-", "sha512-"].contains(where: text.hasPrefix) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
