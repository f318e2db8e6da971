import Desk
import HTTPTypes
import Hummingbird
import Intake
import Logging
import NIOCore
import Open311
import Photos
import Workspace

/// The same addresses as behind a real web server: files of `public/`, and the routes of residents and staff in process.
enum PreviewRouter {
  /// More than the longest form with its photographs; what is too long for the handler is refused by it.
  private static let mostBytes = 40 << 20

  static func make(_ workspace: Workspace) -> Router<PreviewContext> {
    let router = Router(context: PreviewContext.self)
    router.add(middleware: PageHeaders())
    router.add(middleware: SitePages(folder: workspace.site))
    var quiet = Logger(label: "pages")
    quiet.logLevel = .error
    router.add(middleware: FileMiddleware(workspace.site, searchForIndexHtml: true, logger: quiet))
    for program in programs(workspace) { mount(program, on: router) }
    return router
  }

  private static func programs(_ workspace: Workspace) -> [HandlerInProcess] {
    let intake = IntakeHandler(
      workspace: workspace, clock: { Clock.now() }, photoDecoder: PhotoDecoder.nearby(), note: { Console.note($0) })
    let desk = DeskHandler(workspace: workspace, clock: { Clock.now() }, note: { Console.note($0) })
    let exchange = Open311Handler(workspace: workspace, clock: { Clock.now() }, note: { Console.note($0) })
    return [
      HandlerInProcess(at: "/cgi-bin/report", intake, limits: IntakeHandler.requestLimits),
      HandlerInProcess(at: IntakeHandler.apiMount, intake),
      HandlerInProcess(at: Open311Handler.mount, exchange),
      HandlerInProcess(at: "/cgi-bin/desk", desk),
    ]
  }

  private static func mount(_ program: HandlerInProcess, on router: Router<PreviewContext>) {
    for method in [HTTPRequest.Method.get, .head, .post] {
      for address in ["\(program.mount)", "\(program.mount)/**"] {
        router.on(RouterPath(address), method: method) { request, context in
          let body = try await request.body.collect(upTo: mostBytes)
          return await program.respond(to: request, from: context.remote, body: Array(body.readableBytesView))
        }
      }
    }
  }
}
