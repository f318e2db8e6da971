internal import CaseStore
internal import Casework
internal import HTTPExchange

extension Open311Handler {
  /// The steps of published cases, for a system that keeps states of its own.
  func updates(_ visit: Visit) throws(Mistake) -> Node {
    let span = try span(visit)
    let updates = try stored { () throws(StoreError) in try visit.store.serviceRequestUpdates(span) }
    return .list(of: "request_update", updates.map { node($0, visit) })
  }

  /// Takes what another system did to a case of the unit that it acts for.
  func takeUpdate(_ visit: Visit) throws(Mistake) -> Node {
    let key = try knownKey(visit)
    guard key.mayUpdate, let unit = key.unit else { throw .keyMayNotUpdate }
    guard let number = visit["service_request_id"].flatMap({ CaseNumber(typed: $0) }), let word = visit["status"] else {
      throw .updateIncomplete
    }
    guard let status = UpdateStatus(rawValue: word.uppercased()) else { throw .statusUnknown }
    guard let event = status.event(of: unit, text: visit["description"]) else { throw .updateIncomplete }
    try record(event, on: number, visit)
    let updateID = visit["update_id"] ?? number.description
    return .list(of: "request_update", [.record([("update_id", .text(updateID))])])
  }

  private func record(_ event: NewEvent, on number: CaseNumber, _ visit: Visit) throws(Mistake) {
    let authority = Authority(role: .handler, unit: event.unit)
    do throws(StoreError) {
      // Sent again, it is done already.
      let file = try visit.store.caseFile(number, for: authority)
      if let last = file?.history.last, last.action == event.action, last.text == event.text { return }
      if event.action == .sign, let state = file?.sum.state, state != .dispatched, state.isOpen { return }
      // A unit that answers has signed: systems that know no signing do not say so.
      if event.action == .answer, file?.sum.state == .dispatched {
        try visit.store.record(
          NewEvent(.sign, by: .handler, unit: event.unit), on: number, at: visit.now, authority: authority)
      }
      try visit.store.record(event, on: number, at: visit.now, authority: authority)
    } catch {
      switch error {
      case .unknownCase: throw .requestUnknown
      case .refused, .changedMeanwhile: throw .updateRefused
      default:
        note("huiyin: \(error)")
        throw .unavailable
      }
    }
  }

  private func node(_ update: ServiceRequestUpdate, _ visit: Visit) -> Node {
    .record([
      ("update_id", .text("\(update.number)-\(update.sequence)")),
      ("service_request_id", .text(update.number.description)),
      ("status", .text(UpdateStatus(after: update.action).rawValue)),
      ("updated_datetime", .text(W3CTime.day(update.at, visit.offset))),
      ("description", .text(update.answer ?? "")), ("media_url", .text("")),
    ])
  }
}
