internal import CaseStore
internal import Credentials
internal import HTTPExchange

extension DeskHandler {
  /// The own authenticator app. A secret is kept only once its owner has shown a code made with it; until then it stands in the
  /// form alone.
  func authenticator(
    _ visit: Visit, _ person: Visit.Person, _ form: FormFields, using random: inout some RandomNumberGenerator
  ) throws(Failure) -> Response {
    var content = AuthenticatorPage.Content(done: visit.request.query["done"] ?? "")
    if !person.user.hasAuthenticator {
      content.secret = (try? TimeBasedCode(secretText: form["secret"] ?? "")) ?? TimeBasedCode(using: &random)
    }
    let maker = try PageMaker(self, visit)
    guard visit.request.method == .post else {
      return .html(try AuthenticatorPage().render(content, maker, visit, person))
    }
    let change = AccountChange(form: form, store: visit.store, now: visit.now, by: person.user)
    do throws(AccountProblem) {
      if form["change"] == "remove" {
        try change.removeAuthenticator(keeping: person.token.digest)
        return visit.redirect("/authenticator", [("done", "removed")])
      }
      try change.enrolAuthenticator(keeping: person.token.digest)
      return visit.redirect("/authenticator", [("done", "enrolled")])
    } catch {
      if case .failure(let failure) = error { throw failure }
      content.problem = error
      return .html(try AuthenticatorPage().render(content, maker, visit, person), status: .unprocessableContent)
    }
  }
}
