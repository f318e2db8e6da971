import Casework

/// Why an action was not done, for programs.
struct DeedFailureJSON: Encodable {
  let `case`: String
  let error: String
  let message: String
  /// The roles that may do it here, of a refusal.
  var roles: [String]?
  /// The states in which this role may, of a refusal.
  var states: [String]?
  /// What happened since, where the case was changed.
  var since: [EventJSON]?
}

extension DeedFailure {
  func json(_ number: String, _ offset: UTCOffset) -> DeedFailureJSON {
    var json = DeedFailureJSON(case: number, error: kind, message: message)
    switch self {
    case .refused(let refusal):
      json.roles = refusal.rolesAllowed.map(\.rawValue)
      json.states = refusal.statesAllowed.map(\.rawValue)
    case .changed(let events): json.since = events.map { EventJSON($0, offset) }
    case .unknown, .mistaken, .unpublished: break
    }
    return json
  }
}
