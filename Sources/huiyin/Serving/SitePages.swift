import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What a configured web server does besides handing out files: addresses without `.html`, codes typed in lower case,
/// and the page that says there is no such page.
struct SitePages<Context: RequestContext>: RouterMiddleware {
  let folder: String

  @concurrent func handle(
    _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    if let code = Self.typedCode(request.uri.path) {
      return .redirect(to: "/cgi-bin/report/code?c=\(code)", type: .normal)
    }
    // Hidden files are the builder's own.
    if request.uri.path.contains("/.") { return try page("/404.html", .notFound) ?? Response(status: .notFound) }
    do {
      return try await next(request, context)
    } catch let error as any HTTPResponseError where error.status == .notFound {
      return try page(request.uri.path + ".html", .ok) ?? page("/404.html", .notFound) ?? Response(status: .notFound)
    }
  }

  /// The code of an address such as `/r/a1b2c3` that no file answers to.
  private static func typedCode(_ path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0] == "r" || parts[0] == "R", parts[1].allSatisfy(\.isASCIILetterOrDigit),
      parts[0] == "r" || parts[1] != parts[1].uppercased()
    else { return nil }
    return String(parts[1])
  }

  private func page(_ path: String, _ status: HTTPResponse.Status) throws -> Response? {
    guard !path.contains(".."), let bytes = FileManager.default.contents(atPath: folder + path) else { return nil }
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension Character {
  fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
