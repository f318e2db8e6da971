public import Casework
public import HTTPExchange
public import Workspace
internal import CaseStore

/// Answers other systems by Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2), with the exchange of updates that its users
/// have added to it. What goes out was published; what comes in takes the way of the form.
public struct Open311Handler: RequestHandler {
  /// Where it is mounted on the site.
  public static let mount = "/open311/v2"

  let workspace: Workspace
  let clock: @Sendable () -> Timestamp
  let note: @Sendable (String) -> Void

  /// A handler.
  ///
  /// - Parameters:
  ///   - workspace: the portal's folder.
  ///   - clock: what time it is.
  ///   - note: takes a line for the operator when something fails; nothing that anybody sent is in it.
  public init(
    workspace: Workspace, clock: @escaping @Sendable () -> Timestamp, note: @escaping @Sendable (String) -> Void
  ) {
    self.workspace = workspace
    self.clock = clock
    self.note = note
  }

  /// Answers a request. Whatever fails, there is an answer.
  public func respond(to request: Request, using random: inout some RandomNumberGenerator) -> Response {
    guard let (route, format) = Route.read(request.path) else { return failed(.nothingHere, .xml) }
    guard route.methods.contains(request.method) else {
      var response = failed(.methodNotAllowed, format)
      response.headers[.allow] = route.methods.contains(.post) ? "GET, HEAD, POST" : "GET, HEAD"
      return response
    }
    do throws(Mistake) {
      let visit = try visit(request)
      let node = try node(route, visit, using: &random)
      let status: Status = request.method == .post ? .created : .ok
      return written(node, root: route.root, format, status)
    } catch {
      return failed(error, format)
    }
  }

  /// The page for a request that was refused before it was read.
  public func page(for refusal: RequestRefusal) -> [UInt8] { failed(.bodyRefused(refusal.status), .xml).body }

  private func visit(_ request: Request) throws(Mistake) -> Visit {
    let store = try stored { () throws(StoreError) in try CaseStore(path: workspace.database, access: .readWrite) }
    var form: FormFields?
    if request.method == .post {
      do throws(RequestRefusal) { form = try request.form() } catch { throw .bodyRefused(error.status) }
    }
    let (offset, profile) = try stored { () throws(StoreError) in (try store.offset(), try store.profile()) }
    let visit = Visit(
      request: request, store: store, fields: form ?? request.query, offset: offset, profile: profile, now: clock())
    if let jurisdiction = visit["jurisdiction_id"], jurisdiction != visit.jurisdiction { throw .jurisdictionUnknown }
    return visit
  }

  private func node(
    _ route: Route, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(Mistake) -> Node {
    switch route {
    case .discovery: discovery(visit)
    case .services: try services(visit)
    case .service(let code): try definition(of: code, visit)
    case .requests: visit.isPost ? try take(visit, using: &random) : try requests(visit)
    case .request(let number): try request(number, visit)
    case .token(let token): try request(ofToken: token, visit)
    case .updates: visit.isPost ? try takeUpdate(visit) : try updates(visit)
    }
  }

  /// What the store says; whatever keeps it from answering is for the operator.
  func stored<Answer>(_ ask: () throws(StoreError) -> Answer) throws(Mistake) -> Answer {
    do throws(StoreError) {
      return try ask()
    } catch {
      note("huiyin: \(error)")
      throw .unavailable
    }
  }

  private func failed(_ mistake: Mistake, _ format: Format) -> Response {
    var response = written(mistake.node, root: "errors", format, mistake.status)
    if mistake == .unavailable { response.headers[.retryAfter] = "30" }
    if mistake == .tooMany { response.headers[.retryAfter] = String(3600 - clock().seconds % 3600) }
    return response
  }

  private func written(_ node: Node, root: StaticString, _ format: Format, _ status: Status) -> Response {
    var headers = HeaderFields()
    headers[.contentType] = format.contentType
    let body = format == .xml ? XMLWriter.document(node, root: root) : JSONWriter.document(node)
    return Response(status, headers: headers, body: body)
  }
}
