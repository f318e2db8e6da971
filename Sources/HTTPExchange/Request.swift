/// One request, within limits, and independent of the server it came through.
public struct Request: Sendable {
  /// What is asked to be done.
  public var method: Method
  /// Where this program is mounted on the site, such as `/cgi-bin/report`; own addresses are built on it.
  public var mount: String
  /// The path below `mount`.
  public var path: RequestPath
  /// The fields after `?`.
  public var query: FormFields
  /// `Host`, `Content-Type`, `Cookie`, `Accept-Language`, `If-None-Match`, `Origin`, `Sec-Fetch-Site`
  /// and `X-Huiyin-Signature`; no other header is kept.
  public var headers: HeaderFields
  /// The body's bytes; empty when there is none, or it is still to be read.
  public var body: [UInt8]
  /// The body still to be read, of a form with files where `limits.upload` takes such; nil for all others.
  public var source: BodySource?
  /// Where the request came from, for hashing only.
  public var remote: RemoteAddress
  /// How the client reached the web server.
  public var scheme: Scheme
  /// What was applied while reading, and is when the form is read.
  public var limits: RequestLimits

  /// A request from its parts; what is left out is empty.
  public init(
    _ method: Method, mount: String = "", path: RequestPath, query: FormFields = FormFields(),
    headers: HeaderFields = HeaderFields(), body: [UInt8] = [], source: BodySource? = nil,
    remote: RemoteAddress = RemoteAddress(""), scheme: Scheme = .https, limits: RequestLimits = RequestLimits()
  ) {
    self.method = method
    self.mount = mount
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.source = source
    self.remote = remote
    self.scheme = scheme
    self.limits = limits
  }

  /// The cookies the client sent.
  public var cookies: Cookies { Cookies(headers[.cookie] ?? "") }
}
