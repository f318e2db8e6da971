internal import HTTPExchange

/// Which site's page sent a request.
///
/// Browsers say it themselves in `Sec-Fetch-Site`, which no script can set; those that are too old send `Origin`. Our pages pass no address
/// on, so that `Origin` is `null` from our own forms: that says nothing, and neither does a missing header. Then the form's own token
/// decides.
struct RequestSource {
  private let site: String?
  private let origin: String?
  private let host: String
  private let scheme: Scheme

  init(_ request: Request) {
    site = request.headers[.fetchSite]
    origin = request.headers[.origin]
    host = request.headers[.host] ?? ""
    scheme = request.scheme
  }

  /// False where the browser says that another site's page sent it.
  var isOwn: Bool {
    if let site { return site == "same-origin" || site == "none" }
    guard let origin, origin != "null" else { return true }
    // A server that TLS ends before sees http, whatever the browser sees.
    return origin == "https://\(host)" || (scheme == .http && origin == "http://\(host)")
  }
}
