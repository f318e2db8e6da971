internal import Workspace
internal import CaseStore
internal import Casework
internal import HTTPExchange

extension DeskHandler {
  /// Shows how to reach the reporter. That it was looked at is in the history before it is shown.
  func contact(_ number: CaseNumber, _ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    var view = CaseView(number: number)
    let file = try Failure.stored { () throws(StoreError) in
      try visit.store.caseFile(number, for: person.authority)
    }
    guard let file else { return message(.missing, visit) }
    let sealed = try Failure.stored { () throws(StoreError) in try visit.store.sealedContact(number) }
    guard file.hasContact, let sealed else { return try show(view, visit, person) }
    guard let key = try openingKey() else {
      view.notice = ("desk.contact.no-key", [])
      return try show(view, visit, person)
    }
    let look = NewEvent(.disclose, by: person.user.role, unit: person.user.unit, user: person.user.login)
    do throws(StoreError) {
      try visit.store.record(look, on: number, at: visit.now, authority: person.authority)
    } catch {
      guard case .refused = error else { throw .store(error) }
      return message(.missing, visit)
    }
    view.contact = key.open(sealed, of: number) ?? ""
    if view.contact.isEmpty { view.notice = ("desk.contact.closed", []) }
    return try show(view, visit, person)
  }

  /// A key that cannot be read is the operator's matter; staff read that there is none.
  private func openingKey() throws(Failure) -> OpeningKey? {
    do throws(Failure) {
      return try OpeningKey(path: workspace.openingKey)
    } catch {
      noteFailure(error)
      return nil
    }
  }
}
