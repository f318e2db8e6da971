internal import CaseStore
internal import Casework
internal import Credentials
internal import HTTPExchange

extension DeskHandler {
  /// The accounts, and what the administrator changes of them.
  func users(
    _ visit: Visit, _ person: Visit.Person, _ form: FormFields, using random: inout some RandomNumberGenerator
  ) throws(Failure) -> Response {
    var content = UsersPage.Content()
    guard visit.request.method == .post else { return try usersPage(content, visit, person, .ok) }
    let change = AccountChange(form: form, store: visit.store, now: visit.now, by: person.user)
    do throws(AccountProblem) {
      content.notice = try change.perform(using: &random)
    } catch {
      if case .failure(let failure) = error { throw failure }
      content.problem = error
      content.typed = TypedForm(sent: form)
    }
    return try usersPage(content, visit, person, content.problem == nil ? .ok : .unprocessableContent)
  }

  /// The own password.
  func password(
    _ visit: Visit, _ person: Visit.Person, _ form: FormFields, using random: inout some RandomNumberGenerator
  ) throws(Failure) -> Response {
    let maker = try PageMaker(self, visit)
    guard visit.request.method == .post else {
      return .html(try PasswordPage().render(problem: nil, maker, visit, person))
    }
    let change = AccountChange(form: form, store: visit.store, now: visit.now, by: person.user)
    do throws(AccountProblem) {
      try change.replaceOwnPassword(using: &random)
    } catch {
      if case .failure(let failure) = error { throw failure }
      let body = try PasswordPage().render(problem: error, maker, visit, person)
      return .html(body, status: .unprocessableContent)
    }
    // The session has ended with the old password.
    var response = visit.redirect("/sign-in")
    SessionCookie(visit.request).set(nil, on: &response)
    return response
  }

  private func usersPage(
    _ content: UsersPage.Content, _ visit: Visit, _ person: Visit.Person, _ status: Status
  ) throws(Failure) -> Response {
    let maker = try PageMaker(self, visit)
    var content = content
    try Failure.stored { () throws(StoreError) in
      content.users = try visit.store.users()
      content.units = try visit.store.deskUnits()
      content.log = try visit.store.staffLog(limit: 50)
    }
    return .html(try UsersPage().render(content, try moments(maker, visit), visit, person), status: status)
  }
}
