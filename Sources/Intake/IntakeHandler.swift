public import Casework
public import HTTPExchange
public import Workspace
public import Photos
internal import CaseStore

/// Answers residents, grid workers and deputies: takes reports, shows receipts, tells how far a case has come, takes ratings
/// and remarks, finds the form of a code, searches what is published.
///
/// A value without state: the store is opened for each request and templates are read when a page needs them, so that
/// the handler serves as well in a program that starts once a request as in one that stays.
public struct IntakeHandler: RequestHandler {
  /// Where the interface for apps is mounted on the site; everything else is for browsers.
  public static let apiMount = "/api/v1"

  let workspace: Workspace
  let clock: @Sendable () -> Timestamp
  let photoDecoder: PhotoDecoder?
  let note: @Sendable (String) -> Void

  /// A handler.
  ///
  /// - Parameters:
  ///   - workspace: the portal's folder.
  ///   - clock: what time it is.
  ///   - photoDecoder: decodes photographs; without it they are left out of reports.
  ///   - note: takes a line for the operator when something fails; nothing that a resident typed is in it.
  public init(
    workspace: Workspace, clock: @escaping @Sendable () -> Timestamp, photoDecoder: PhotoDecoder? = nil,
    note: @escaping @Sendable (String) -> Void
  ) {
    self.workspace = workspace
    self.clock = clock
    self.photoDecoder = photoDecoder
    self.note = note
  }

  /// Answers a request. Whatever fails, there is an answer.
  public func respond(to request: Request, using random: inout some RandomNumberGenerator) -> Response {
    if request.mount == Self.apiMount { return answerAPI(request, using: &random) }
    guard let route = Route(request.path) else { return message(.missing, store: openedOrNil()) }
    guard route.takes(request.method) else { return notAllowed(route) }
    if route == .stamp { return stamp(request, using: &random) }
    if route == .health { return health() }
    do throws(StoreError) {
      let visit = Visit(request: request, store: try openStore())
      return respond(to: visit, route, using: &random)
    } catch {
      noteFailure(.store(error))
      return unopened(request, route, using: &random)
    }
  }

  /// The page for a request that was refused before it was read.
  public func page(for refusal: RequestRefusal) -> [UInt8] { refused(refusal).body }

  private func respond(to visit: Visit, _ route: Route, using random: inout some RandomNumberGenerator) -> Response {
    switch route {
    case .submit: submit(visit, using: &random)
    case .stamp: stamp(visit.request, using: &random)
    case .receipt: receipt(visit, using: &random)
    case .track: visit.isPost ? track(visit, using: &random) : trackForm(visit)
    case .status: status(visit, using: &random)
    case .code: code(visit)
    case .form: form(visit, using: &random)
    case .rate: rate(visit, using: &random)
    case .remark: remark(visit, using: &random)
    case .withdraw: visit.isPost ? withdraw(visit, using: &random) : withdrawForm(visit, using: &random)
    case .keepPrivate: keepPrivate(visit, using: &random)
    case .endorse: endorse(visit, using: &random)
    case .endorsed: endorsed(visit)
    case .spot: visit.isPost ? takeSpot(visit) : spot(visit)
    case .search: search(visit)
    case .health: health()
    case .patrol: visit.isPost ? takePatrolReport(visit, using: &random) : patrol(visit, using: &random)
    }
  }

  /// Without a store nothing that was typed is lost: the form is there again.
  private func unopened(
    _ request: Request, _ route: Route, using random: inout some RandomNumberGenerator
  ) -> Response {
    if route == .submit { return unopenedSubmission(request, using: &random) }
    guard request.method == .post, let fields = try? request.form() else { return message(.later, store: nil) }
    switch route {
    case .rate: return unstored(JudgementEntry(fields), CaseQuestion(form: fields), request.mount + "/rate", store: nil)
    case .spot: return unstored(JudgementEntry(fields), CaseQuestion(form: fields), request.mount + "/spot", store: nil)
    case .remark: return unstored(RemarkEntry(fields), CaseQuestion(form: fields), request.mount, store: nil)
    case .patrol: return unstored(PatrolEntry(fields), request.mount)
    default: return message(.later, store: nil)
    }
  }

  func openStore() throws(StoreError) -> CaseStore {
    try CaseStore(path: workspace.database, access: .readWrite)
  }

  /// The store for a page that can do without.
  func openedOrNil() -> CaseStore? { try? openStore() }

  func noteFailure(_ failure: Failure) { note(failure.description) }
}
