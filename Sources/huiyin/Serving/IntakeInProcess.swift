import Dispatch
import HTTPExchange
import HTTPTypes
import Hummingbird
import Intake
import NIOCore
import Workspace

/// Answers residents in process, by the handler that the CGI program uses.
struct IntakeInProcess: Sendable {
  private let handler: IntakeHandler

  init(_ workspace: Workspace) {
    handler = IntakeHandler(workspace: workspace, clock: { Clock.now() }, note: { Console.note($0) })
  }

  /// Hands a request to the handler on a thread that may wait for the disk.
  func respond(to request: Hummingbird.Request, body: [UInt8]) async -> Hummingbird.Response {
    let handler = handler
    let exchange = Self.exchange(request, body)
    let answer = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: exchange.map(handler.respond) ?? HTTPExchange.Response.html([], status: .badRequest))
      }
    }
    return Self.response(answer)
  }

  /// The request as the handler knows it; nil where its address is none.
  private static func exchange(_ request: Hummingbird.Request, _ body: [UInt8]) -> HTTPExchange.Request? {
    guard let path = try? RequestPath(percentEncoded: String(request.uri.path.dropFirst(PreviewRouter.mount.count)))
    else { return nil }
    var headers = HeaderFields()
    if let type = request.headers[.contentType] { headers.append(.contentType, type) }
    if let host = request.head.authority { headers.append(.host, host) }
    let query = try? FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))
    return HTTPExchange.Request(
      Method(request.method.rawValue), mount: PreviewRouter.mount, path: path, query: query ?? FormFields(),
      headers: headers, body: body, scheme: .http)
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
      body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}
