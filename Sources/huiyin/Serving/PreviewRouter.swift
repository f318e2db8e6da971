import HTTPTypes
import Hummingbird
import Intake
import Logging
import NIOCore
import Workspace

/// The same addresses as behind a real web server: files of `public/`, and the residents' routes in process.
enum PreviewRouter {
  static let mount = "/cgi-bin/report"
  /// More than the longest form; what is too long for the handler is refused by it, with the text still on the page.
  private static let mostBytes = 1 << 20

  static func make(_ workspace: Workspace) -> Router<BasicRequestContext> {
    let router = Router()
    let intake = IntakeInProcess(workspace)
    router.add(middleware: PageHeaders())
    router.add(middleware: SitePages(folder: workspace.site))
    var quiet = Logger(label: "pages")
    quiet.logLevel = .error
    router.add(middleware: FileMiddleware(workspace.site, searchForIndexHtml: true, logger: quiet))
    for method in [HTTPRequest.Method.get, .head, .post] {
      router.on("cgi-bin/report/**", method: method) { request, _ in
        let body = try await request.body.collect(upTo: mostBytes)
        return await intake.respond(to: request, body: Array(body.readableBytesView))
      }
    }
    return router
  }
}
