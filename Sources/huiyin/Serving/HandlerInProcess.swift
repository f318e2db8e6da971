import Dispatch
import HTTPExchange
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers in process, by the handler that a CGI program uses.
struct HandlerInProcess: Sendable {
  /// Where the handler is mounted, such as `/cgi-bin/report`.
  let mount: String
  private let handler: any RequestHandler
  private let limits: RequestLimits

  init(at mount: String, _ handler: any RequestHandler, limits: RequestLimits = RequestLimits()) {
    self.mount = mount
    self.handler = handler
    self.limits = limits
  }

  /// Hands a request to the handler on a thread that may wait for the disk.
  func respond(to request: Hummingbird.Request, from remote: String, body: [UInt8]) async -> Hummingbird.Response {
    let handler = handler
    let exchange = exchange(request, remote, body)
    let answer = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: exchange.map { handler.respond(to: $0) } ?? HTTPExchange.Response.html([], status: .badRequest))
      }
    }
    return Self.response(answer)
  }

  /// The request as the handler knows it; nil where its address is none.
  private func exchange(
    _ request: Hummingbird.Request, _ remote: String, _ body: [UInt8]
  ) -> HTTPExchange.Request? {
    guard let path = try? RequestPath(percentEncoded: String(request.uri.path.dropFirst(mount.count))) else {
      return nil
    }
    let query = try? FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))
    return HTTPExchange.Request(
      Method(request.method.rawValue), mount: mount, path: path, query: query ?? FormFields(),
      headers: Self.headers(request), body: body, remote: RemoteAddress(remote), scheme: .http,
      limits: limits)
  }

  /// The headers that a CGI program is handed too.
  private static func headers(_ request: Hummingbird.Request) -> HeaderFields {
    var headers = HeaderFields()
    headers[.host] = request.head.authority
    headers[.contentType] = request.headers[.contentType]
    headers[.cookie] = request.headers[.cookie]
    headers[.acceptLanguage] = request.headers[.acceptLanguage]
    headers[.origin] = request.headers[.origin]
    headers[.ifNoneMatch] = request.headers[.ifNoneMatch]
    headers[.signature] = HTTPField.Name(HeaderName.signature.text).flatMap { request.headers[$0] }
    headers[.fetchSite] = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
    return headers
  }

  private static func response(_ answer: HTTPExchange.Response) -> Hummingbird.Response {
    var fields = HTTPFields()
    for (name, value) in answer.wireFields(under: SecurityPolicy()) {
      if let field = HTTPField.Name(name.text), field != .contentLength {
        fields.append(HTTPField(name: field, value: value))
      }
    }
    return Hummingbird.Response(
      status: .init(code: answer.status.rawValue), headers: fields,
      body: answer.file.map(body) ?? .init(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  /// A file, piece by piece.
  private static func body(_ file: FileBody) -> ResponseBody {
    ResponseBody(contentLength: file.length) { writer in
      var sent = 0
      while sent < file.length {
        let piece = file.piece(at: sent)
        if piece.isEmpty { throw CancellationError() }
        try await writer.write(ByteBuffer(bytes: piece))
        sent += piece.count
      }
      try await writer.finish(nil)
    }
  }
}
