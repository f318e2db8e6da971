/// One answer, independent of the server it goes through.
public struct Response: Sendable, Equatable {
  /// How it went.
  public var status: Status
  /// Fields of this answer only; what stands on every answer comes from `wireFields(under:)`.
  public var headers: HeaderFields
  /// The body's bytes.
  public var body: [UInt8]
  /// A file that is sent in place of ``body``; nil for an answer from memory.
  public var file: FileBody?
  /// Who may keep it; nobody unless said otherwise.
  public var caching: Caching

  /// An answer from its parts.
  public init(_ status: Status, headers: HeaderFields = HeaderFields(), body: [UInt8] = [], caching: Caching = .nobody)
  {
    self.status = status
    self.headers = headers
    self.body = body
    self.caching = caching
  }

  /// Every header to send, in order: ours, then the policy's, which no field of the answer can replace, then the length.
  public func wireFields(under policy: SecurityPolicy) -> [(name: HeaderName, value: String)] {
    let always =
      policy.fields + [(.cacheControl, caching.headerValue), (.contentLength, String(file?.length ?? body.count))]
    let own = headers.fields.filter { field in !always.contains { $0.name == field.name } }
    return own.map { ($0.name, $0.value) } + always
  }
}

extension Response {
  /// A page: `body` is HTML in UTF-8, escaped already.
  public static func html(_ body: [UInt8], status: Status = .ok, caching: Caching = .nobody) -> Response {
    var headers = HeaderFields()
    headers[.contentType] = "text/html; charset=utf-8"
    return Response(status, headers: headers, body: body, caching: caching)
  }

  /// After a POST: fetch the result there, so that reloading sends nothing twice.
  public static func redirect303(_ location: LocalLocation) -> Response {
    var headers = HeaderFields()
    headers[.location] = location.text
    return Response(.seeOther, headers: headers)
  }

  /// Nothing at this address; `body` is the page that says so.
  public static func notFound(_ body: [UInt8]) -> Response { html(body, status: .notFound) }

  /// The address takes the methods `allowed` and no other; `body` is the page that says so.
  public static func methodNotAllowed(allowed: [Method], _ body: [UInt8]) -> Response {
    var response = html(body, status: .methodNotAllowed)
    response.headers[.allow] = allowed.compactMap(\.name).joined(separator: ", ")
    return response
  }

  /// The body is over the limit; `body` is the page that says so.
  public static func tooLarge(_ body: [UInt8]) -> Response { html(body, status: .contentTooLarge) }
}
