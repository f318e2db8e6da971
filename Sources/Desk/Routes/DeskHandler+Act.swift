internal import CaseStore
internal import Casework
internal import HTTPExchange

extension DeskHandler {
  /// Does what a form of a case page says, if the case still is what was seen.
  func act(
    _ number: CaseNumber, _ visit: Visit, _ person: Visit.Person, _ form: FormFields
  ) throws(Failure) -> Response {
    let typed = TypedForm(sent: form)
    var view = CaseView(number: number)
    view.typed = typed
    guard let action = typed["action"].flatMap({ Action(rawValue: $0) }), Action.atDesk.contains(action),
      let seen = typed["seen"].flatMap({ Int($0) })
    else { return message(.badRequest, visit) }
    if let template = typed["fill"].flatMap({ Int($0) }) {
      return try filled(template, view, visit, person)
    }
    let file = try Failure.stored { () throws(StoreError) in
      try visit.store.caseFile(number, for: person.authority)
    }
    guard let file else { return message(.missing, visit) }
    let clock = try Failure.stored { () throws(StoreError) in try visit.store.deskClock() }
    let entry = ActionEntry(action: action, form: typed, clock: clock, now: visit.now)
    view.mistake = entry.mistake
    if view.mistake != nil { return try show(view, visit, person, .unprocessableContent) }
    do throws(StoreError) {
      try perform(entry, on: file, seen: seen, visit, person)
    } catch {
      return try unperformed(error, view, seen, visit, person)
    }
    let list = ListAddress(carried: typed["from"] ?? "")
    return visit.redirect("/case/\(number)", (list?.caseFields ?? []) + [("done", action.rawValue)])
  }

  private func perform(
    _ entry: ActionEntry, on file: CaseFile, seen: Int, _ visit: Visit, _ person: Visit.Person
  ) throws(StoreError) {
    let new = entry.event(by: person, file.sum)
    if let earlier = new.earlierCase.flatMap({ CaseNumber(typed: $0) }) {
      let isThere = try visit.store.caseFile(earlier, for: person.authority) != nil
      guard isThere, earlier != file.number else { throw .unknownCase(earlier.description) }
    }
    try visit.store.record(
      new, on: file.number, at: visit.now, expectedEventCount: seen, authority: person.authority)
  }

  /// Nothing was stored: the case is shown as it stands now, with all that was typed.
  private func unperformed(
    _ error: StoreError, _ view: CaseView, _ seen: Int, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> Response {
    var view = view
    switch error {
    case .changedMeanwhile:
      view.newSince = seen
      return try show(view, visit, person, .conflict)
    case .refused(let refusal): view.mistake = refusal.cause == .unit ? .notOwn : .refused
    case .unknownCase: view.mistake = .earlierUnknown
    case .unknownUnit: view.mistake = .targetUnknown
    default: throw .store(error)
    }
    return try show(view, visit, person, .unprocessableContent)
  }

  /// Puts a reply template into the answer, after what is typed already.
  private func filled(
    _ template: Int, _ view: CaseView, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> Response {
    var view = view
    view.reply = template
    return try show(view, visit, person)
  }
}
