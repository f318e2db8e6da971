/// A cookie that only this host can set and read, over TLS, out of reach of scripts: prefix `__Host-`, `Secure`,
/// `HttpOnly`, `Path=/`, no `Domain` (draft-ietf-httpbis-rfc6265bis, section 4.1.3).
public struct SetCookie: Sendable, Equatable {
  /// Whether the cookie comes along when another site leads here.
  public enum SameSite: String, Sendable {
    /// Never.
    case strict = "Strict"
    /// Only when a link is followed.
    case lax = "Lax"
  }

  static let prefix = "__Host-"

  /// The value of the `Set-Cookie` header.
  public let headerValue: String

  /// A cookie to keep.
  ///
  /// - Parameters:
  ///   - name: letters, digits, hyphens; `__Host-` is put before it.
  ///   - value: the characters of base64url, dots and equals signs; `nil` comes back for anything else.
  ///   - maxAge: how long to keep it, in seconds; `nil` until the browser closes, 0 to delete it.
  ///   - sameSite: whether it comes along from other sites.
  public init?(_ name: StaticString, _ value: String, maxAge: Int? = nil, sameSite: SameSite = .strict) {
    guard value.utf8.allSatisfy(Self.isPlain) else { return nil }
    let age = maxAge.map { "; Max-Age=\($0)" } ?? ""
    headerValue =
      "\(Self.prefix)\(name)=\(value); Path=/; Secure; HttpOnly; SameSite=\(sameSite.rawValue)\(age)"
  }

  /// A cookie for one part of the site, with TLS or without: for what carries its own proof, and can do no harm in other hands.
  ///
  /// - Parameters:
  ///   - name: letters, digits, hyphens.
  ///   - value: the characters of base64url, dots and equals signs; `nil` comes back for anything else.
  ///   - path: the part of the site, decoded; it begins with a slash.
  ///   - maxAge: how long to keep it, in seconds.
  ///   - scheme: over TLS it stays there.
  public init?(plain name: StaticString, _ value: String, path: String, maxAge: Int, scheme: Scheme) {
    guard value.utf8.allSatisfy(Self.isPlain) else { return nil }
    let secure = scheme == .https ? "; Secure" : ""
    headerValue =
      "\(name)=\(value); Path=\(PercentCoding.encode(path, keeping: "/"))\(secure); HttpOnly; SameSite=Strict; "
      + "Max-Age=\(maxAge)"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "="):
      true
    default: false
    }
  }
}
