internal import Credentials
internal import HTTPExchange

/// The cookie that says who somebody is.
///
/// It is a `__Host-` cookie, which browsers keep and send over TLS alone. A preview on the own machine has no TLS: there, and only where the
/// request itself is for a loopback address in the clear, a cookie of another name does it. A browser sends that one to this machine only, and a
/// desk behind TLS neither sets nor reads it.
struct SessionCookie {
  private static let previewName = "desk-preview"

  private let request: Request

  init(_ request: Request) { self.request = request }

  /// Whether a session can be had: over TLS, or on the own machine.
  var isPossible: Bool { request.scheme == .https || isPreview }

  /// What the browser kept; nil where it kept nothing, or something else.
  var token: SessionToken? {
    if request.scheme == .https { return request.cookies["desk"].flatMap(SessionToken.init(cookieValue:)) }
    return isPreview ? previewValue.flatMap(SessionToken.init(cookieValue:)) : nil
  }

  /// Has the browser keep a token until it is closed, or forget the one it has.
  func set(_ token: SessionToken?, on response: inout Response) {
    let value = token?.cookieValue ?? ""
    let age = token == nil ? 0 : nil
    if request.scheme == .https {
      if let cookie = SetCookie("desk", value, maxAge: age, sameSite: .lax) {
        response.headers.append(.setCookie, cookie.headerValue)
      }
    } else if isPreview {
      let lifetime = age.map { "; Max-Age=\($0)" } ?? ""
      response.headers.append(
        .setCookie, "\(Self.previewName)=\(value); Path=/; HttpOnly; SameSite=Lax\(lifetime)")
    }
  }

  private var isPreview: Bool {
    guard request.scheme == .http, let host = request.headers[.host] else { return false }
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
    return name == "localhost" || name == "127.0.0.1" || name == "[::1]"
  }

  private var previewValue: String? {
    for piece in (request.headers[.cookie] ?? "").split(separator: ";").prefix(64) {
      let pair = piece.drop { $0 == " " }
      if pair.hasPrefix(Self.previewName + "=") { return String(pair.dropFirst(Self.previewName.count + 1)) }
    }
    return nil
  }
}
