import HTTPExchange
import HTTPTypes
import Hummingbird

/// The security headers on pages too, as the shipped web server configurations send them.
struct PageHeaders<Context: RequestContext>: RouterMiddleware {
  private let fields: [HTTPField] = SecurityPolicy().fields.compactMap { name, value in
    HTTPField.Name(name.text).map { HTTPField(name: $0, value: value) }
  }

  @concurrent func handle(
    _ request: Hummingbird.Request, context: Context,
    next: @concurrent (Hummingbird.Request, Context) async throws -> Hummingbird.Response
  ) async throws -> Hummingbird.Response {
    var response = try await next(request, context)
    for field in fields { response.headers[field.name] = field.value }
    return response
  }
}
