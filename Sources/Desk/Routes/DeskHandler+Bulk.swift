internal import CaseStore
internal import Casework
internal import HTTPExchange

extension DeskHandler {
  /// Does one thing to many cases: each by itself, so that one that has changed does not hold up the others.
  func bulk(_ visit: Visit, _ person: Visit.Person, _ form: FormFields) throws(Failure) -> Response {
    if let deed = form["action"].flatMap({ HoldDeed(rawValue: $0) }) { return try decide(deed, visit, person, form) }
    guard let address = ListAddress(carried: form["from"] ?? ""),
      let action = form["action"].flatMap({ Action(rawValue: $0) }),
      bulkActions(address.query.list, person).contains(action)
    else { return message(.badRequest, visit) }
    var (done, left) = (0, 0)
    for field in form.fields where field.name.hasPrefix("case-") {
      guard let number = CaseNumber(typed: field.name.dropFirst(5)), let seen = Int(field.value) else { continue }
      let isDone = try Failure.stored { () throws(StoreError) in try perform(action, number, seen, visit, person) }
      if isDone { done += 1 } else { left += 1 }
    }
    return visit.redirect(
      "/list/\(address.query.list.rawValue)",
      address.fields + [("done", String(done)), ("left", String(left))])
  }

  /// False where the case has changed since it was seen, or where nothing suggests a unit.
  private func perform(
    _ action: Action, _ number: CaseNumber, _ seen: Int, _ visit: Visit, _ person: Visit.Person
  ) throws(StoreError) -> Bool {
    var new = NewEvent(action, by: person.user.role, unit: person.user.unit, user: person.user.login)
    if action == .dispatch {
      guard let file = try visit.store.caseFile(number, for: person.authority),
        let suggestion = try visit.store.suggestion(for: file, units: try visit.store.deskUnits())
      else { return false }
      new.target = suggestion.unit
    }
    do throws(StoreError) {
      try visit.store.record(
        new, on: number, at: visit.now, expectedEventCount: seen, authority: person.authority)
      return true
    } catch {
      switch error {
      case .changedMeanwhile, .refused, .unknownCase: return false
      default: throw error
      }
    }
  }
}
