public import Casework
public import HTTPExchange
public import Photos
public import Workspace
internal import CaseStore
internal import Credentials

/// Answers staff: signs them in, shows their lists and cases, and writes down what they do.
///
/// A value without state, as the residents' handler is: the store is opened for each request and templates are read when a
/// page needs them.
public struct DeskHandler: RequestHandler {
  let workspace: Workspace
  let clock: @Sendable () -> Timestamp
  private let note: @Sendable (String) -> Void
  private let ownDecoder: PhotoDecoder?
  /// How much of the database is read where it lies, without copying pages: lists touch many of them for a line each.
  private static let mappedBytes = 1 << 30

  /// A handler.
  ///
  /// - Parameters:
  ///   - workspace: the portal's folder.
  ///   - clock: what time it is.
  ///   - photoDecoder: covers what is not to be seen in photographs; nil for the program nearby.
  ///   - note: takes a line for the operator when something fails; nothing that a person typed is in it.
  public init(
    workspace: Workspace, clock: @escaping @Sendable () -> Timestamp, photoDecoder: PhotoDecoder? = nil,
    note: @escaping @Sendable (String) -> Void
  ) {
    self.workspace = workspace
    self.clock = clock
    ownDecoder = photoDecoder
    self.note = note
  }

  /// Looked for only where it is needed.
  var photoDecoder: PhotoDecoder? { ownDecoder ?? PhotoDecoder.nearby() }

  /// Answers a request. Whatever fails, there is an answer.
  public func respond(to request: Request, using random: inout some RandomNumberGenerator) -> Response {
    guard let route = Route(request.path) else { return message(.missing, nil) }
    guard route.takes(request.method) else {
      return .methodNotAllowed(allowed: route.methods, message(.notAllowed, nil).body)
    }
    guard request.method != .post || RequestSource(request).isOwn else { return message(.crossSite, nil) }
    do throws(Failure) {
      return try respond(to: try visit(request), route, using: &random)
    } catch {
      noteFailure(error)
      if case .store = error { return message(.later, nil) }
      return message(.fault, nil)
    }
  }

  /// The page for a request that was refused before it was read.
  public func page(for refusal: RequestRefusal) -> [UInt8] { message(Message(refusal), nil).body }

  func noteFailure(_ failure: Failure) { note(failure.description) }

  private func visit(_ request: Request) throws(Failure) -> Visit {
    let now = clock()
    return try Failure.stored { () throws(StoreError) in
      let store = try CaseStore(path: workspace.database, access: .readWrite, mappedBytes: Self.mappedBytes)
      var visit = Visit(request: request, store: store, now: now)
      guard let token = SessionCookie(request).token else { return visit }
      guard let user = try store.sessionUser(tokenDigest: token.digest, at: now) else { return visit }
      visit.person = Visit.Person(user: user, token: token)
      return visit
    }
  }

  private func respond(
    to visit: Visit, _ route: Route, using random: inout some RandomNumberGenerator
  ) throws(Failure) -> Response {
    let form: FormFields
    do throws(RequestRefusal) {
      var request = visit.request
      if route == .printNew { request.limits.formFields = Self.printFormFields }
      form = request.method == .post ? try request.form() : FormFields()
    } catch { return message(Message(error), visit) }
    if route == .signIn { return try signIn(visit, form, using: &random) }
    guard let person = visit.person else { return try askToSignIn(visit, form) }
    if visit.request.method == .post {
      guard person.token.accepts(form["token"] ?? "", for: visit.request.path.text) else {
        return message(.crossSite, visit)
      }
    }
    return try respond(to: visit, person, route, form, using: &random)
  }

  private func respond(
    to visit: Visit, _ person: Visit.Person, _ route: Route, _ form: FormFields,
    using random: inout some RandomNumberGenerator
  ) throws(Failure) -> Response {
    guard route.isFor(person.user.role) else { return message(.missing, visit) }
    switch route {
    case .signIn: return message(.missing, visit)
    case .signOut: return try signOut(visit, person)
    case .start: return try start(visit, person)
    case .list(let list): return try self.list(list, visit, person)
    case .bulk: return try bulk(visit, person, form)
    case .export: return try export(visit, person, form)
    case .file(let number): return try file(number, visit, person)
    case .print(let number): return try printed(number, visit, person)
    case .act(let number): return try act(number, visit, person, form)
    case .contact(let number): return try contact(number, visit, person)
    case .photo(let number, let position): return try photo(position, of: number, visit, person)
    case .publications: return try publications(visit, person)
    case .publicationBulk: return try publishTicked(visit, person, form)
    case .publication(let number):
      return visit.request.method == .post
        ? try decide(number, visit, person, form) : try draft(number, visit, person)
    case .photoReview(let number, let position):
      return visit.request.method == .post
        ? try decidePhoto(position, of: number, visit, person, form, using: &random)
        : try photoReview(position, of: number, visit, person)
    case .photoPicture(let number, let position): return try photoPicture(position, of: number, visit, person)
    case .publicity: return try publicity(visit, person)
    case .publicityExport: return try exportPublicity(visit, person, form)
    case .prints: return try prints(visit, person)
    case .printNew:
      return visit.request.method == .post ? try order(visit, person, form) : try printForm(visit, person)
    case .printOrder(let id): return try printOrder(id, visit)
    case .printFile(let id, let position): return try printFile(id, position, visit)
    case .designPicture(let name): return designPicture(name, visit)
    case .users: return try users(visit, person, form, using: &random)
    case .password: return try password(visit, person, form, using: &random)
    case .authenticator: return try authenticator(visit, person, form, using: &random)
    }
  }
}
