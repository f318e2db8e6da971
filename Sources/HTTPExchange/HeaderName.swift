/// The name of a header field; two names are equal whatever their case (RFC 9110, section 5.1).
public struct HeaderName: Sendable, Hashable {
  /// The name as it is written to the client.
  public let text: String
  private let folded: String

  /// A name from program text; what a client sends never becomes a name.
  ///
  /// - Parameter text: letters, digits and hyphens.
  public init(_ text: StaticString) {
    self.text = "\(text)"
    self.folded = self.text.lowercased()
  }

  /// Names differing in case only are one name.
  public static func == (left: Self, right: Self) -> Bool { left.folded == right.folded }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

extension HeaderName {
  /// The languages the client reads, best first.
  public static let acceptLanguage = Self("Accept-Language")
  /// The methods an address takes, with status 405.
  public static let allow = Self("Allow")
  /// Who may keep the answer, and for how long.
  public static let cacheControl = Self("Cache-Control")
  /// The body's size in bytes.
  public static let contentLength = Self("Content-Length")
  /// The body's media type.
  public static let contentType = Self("Content-Type")
  /// What the client kept for us.
  public static let cookie = Self("Cookie")
  /// The version of what is answered.
  public static let entityTag = Self("ETag")
  /// Which site made the request: `same-origin`, `cross-site` and so on (W3C Fetch Metadata); browsers only send it, scripts cannot.
  public static let fetchSite = Self("Sec-Fetch-Site")
  /// The host name the client asked for.
  public static let host = Self("Host")
  /// The versions the client has.
  public static let ifNoneMatch = Self("If-None-Match")
  /// Where to go on.
  public static let location = Self("Location")
  /// The site whose page sent the form (RFC 6454, section 7); `null` where a page passes no address on.
  public static let origin = Self("Origin")
  /// When to try again, in seconds.
  public static let retryAfter = Self("Retry-After")
  /// What a back-end signed its message with: `t=SECONDS,v1=HEX`.
  public static let signature = Self("X-Huiyin-Signature")
  /// What the client is to keep for us.
  public static let setCookie = Self("Set-Cookie")
}
