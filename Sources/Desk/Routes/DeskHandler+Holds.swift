internal import CaseStore
internal import Casework
internal import HTTPExchange

extension DeskHandler {
  /// Says of held reports what somebody found who looked: of one on its page, of many in the list.
  func decide(
    _ deed: HoldDeed, _ visit: Visit, _ person: Visit.Person, _ form: FormFields
  ) throws(Failure) -> Response {
    guard person.mayDecideHolds else { return message(.badRequest, visit) }
    let reason = try PageMaker(self, visit).say("desk.hold.refused")
    let judge = HoldJudge(login: person.user.login, role: person.user.role, reason: reason)
    var (done, left) = (0, 0)
    for field in form.fields where field.name.hasPrefix("case-") {
      guard let number = CaseNumber(typed: field.name.dropFirst(5)) else { continue }
      let count = try Failure.stored { () throws(StoreError) in
        try visit.store.decide(deed, on: number, by: judge, at: visit.now)
      }
      done += count
      if count == 0 { left += 1 }
    }
    return visit.redirect("/list/\(DeskList.held.rawValue)", [("done", String(done)), ("left", String(left))])
  }
}

extension Visit.Person {
  /// Whether somebody decides what becomes of held reports.
  var mayDecideHolds: Bool { user.role == .dispatcher || user.role == .supervisor }
}
