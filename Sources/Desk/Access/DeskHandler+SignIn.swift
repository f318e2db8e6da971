internal import Workspace
internal import Credentials
internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Sealing

extension DeskHandler {
  /// The form that asks who somebody is, and its answer.
  func signIn(
    _ visit: Visit, _ form: FormFields, using random: inout some RandomNumberGenerator
  ) throws(Failure) -> Response {
    guard SessionCookie(visit.request).isPossible else { return message(.plain, visit) }
    guard visit.request.method == .post else {
      return try signInPage(visit, SignInPage.Content(to: visit.request.query["to"] ?? ""), .ok)
    }
    let (login, code) = (form["login"] ?? "", form["code"] ?? "")
    var content = SignInPage.Content(to: form["to"] ?? "", login: login, typed: TypedForm(carriedBy: form))
    let outcome = try SignInCheck(
      store: visit.store, now: visit.now, oldToken: SessionCookie(visit.request).token,
      address: try address(visit, using: &random)
    ).check(login: login, password: form["password"] ?? "", code: code, using: &random)
    switch outcome {
    case .open(let token, let user):
      var response = try signedIn(visit, Visit.Person(user: user, token: token), content)
      SessionCookie(visit.request).set(token, on: &response)
      return response
    case .wrong: content.problem = ("desk.sign-in.wrong", [])
    case .codeMissing: content.problem = ("desk.sign-in.code-missing", [])
    case .wait(let seconds): content.problem = ("desk.sign-in.wait", [("seconds", String(seconds))])
    }
    content.asksCode = content.problem?.key == "desk.sign-in.code-missing" || !code.isEmpty
    return try signInPage(visit, content, .forbidden)
  }

  /// Where a sign-in comes from, by a key that dies with the day. Without one nobody is slowed by address, and by name as ever.
  private func address(
    _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(Failure) -> SignInAddress? {
    let offset = try Failure.stored { () throws(StoreError) in try visit.store.offset() }
    let day = offset.date(visit.now).description
    guard let key = HashKeyFile.key("sign-in", of: day, in: workspace.storage, using: &random)?.key else {
      noteFailure(.addressKey(path: workspace.storage))
      return nil
    }
    return SignInAddress(
      digest: visit.request.remote.hashed(by: key.hash), forgivenAfter: AddressAllowance.forgivenAfter)
  }

  /// Nobody is signed in, or not any more: what was asked for or typed waits until somebody is.
  func askToSignIn(_ visit: Visit, _ form: FormFields) throws(Failure) -> Response {
    let to = ReturnAddress(visit.request).text
    guard visit.request.method == .post else {
      return visit.redirect("/sign-in", to == "/" ? [] : [("to", to)])
    }
    guard SessionCookie(visit.request).isPossible else { return message(.plain, visit) }
    var content = SignInPage.Content(to: to, typed: TypedForm(sent: form))
    content.problem = ("desk.sign-in.over", [])
    return try signInPage(visit, content, .forbidden)
  }

  func signOut(_ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    try Failure.stored { () throws(StoreError) in
      try visit.store.endSession(tokenDigest: person.token.digest, of: person.user.login, at: visit.now)
    }
    var response = visit.redirect("/sign-in")
    SessionCookie(visit.request).set(nil, on: &response)
    return response
  }

  /// Where the day begins.
  func start(_ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    if let list = person.user.role.lists.first { return visit.redirect("/list/\(list.rawValue)") }
    if person.user.role.reviewsPublication { return visit.redirect("/publication") }
    if person.user.role == .publicist { return visit.redirect("/publicity") }
    return person.user.role == .administrator ? visit.redirect("/users") : message(.elsewhere, visit)
  }

  /// Goes on where somebody was: a form that waited is shown again, filled in.
  private func signedIn(
    _ visit: Visit, _ person: Visit.Person, _ content: SignInPage.Content
  ) throws(Failure) -> Response {
    let address = ReturnAddress(carried: content.to)
    guard let path = address.path, let route = Route(path) else { return visit.redirect("/") }
    var visit = visit
    visit.person = person
    if case .act(let number) = route, !content.typed.fields.isEmpty, route.isFor(person.user.role) {
      return try file(number, visit, person, typed: content.typed)
    }
    if route == .printNew, !content.typed.fields.isEmpty, route.isFor(person.user.role) {
      return try printForm(typed: content.typed, visit, person)
    }
    return route.takes(.get) ? visit.redirect(path.text, address.query) : visit.redirect("/")
  }

  private func signInPage(_ visit: Visit, _ content: SignInPage.Content, _ status: Status) throws(Failure) -> Response {
    let maker = try PageMaker(self, visit)
    return .html(try SignInPage().render(content, maker, visit), status: status)
  }
}
