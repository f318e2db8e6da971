import Casework

/// One event for programs.
struct EventJSON: Encodable {
  let sequence: Int
  let at: String
  let action: String
  let role: String
  let unit: String?
  let user: String?
  let target: String?
  let text: String?
  let earlierCase: String?
  let outcome: String?
  let grade: String?
  let resolution: String?
  let due: String?
  let deadlines: DeadlinesJSON?

  init(_ event: Event, _ offset: UTCOffset) {
    sequence = event.sequence
    at = offset.rfc3339(event.at)
    action = event.action.rawValue
    role = event.role.rawValue
    unit = event.unit
    user = event.user
    target = event.target
    text = event.text
    earlierCase = event.earlierCase
    outcome = event.outcome?.rawValue
    grade = event.grade?.name
    resolution = event.resolution?.name
    due = event.due.map(offset.rfc3339)
    deadlines = event.deadlines.map { DeadlinesJSON($0, offset) }
  }
}
