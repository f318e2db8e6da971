import Casework
import Foundation

/// Values as one line of JSON, keys in order, so that the same result is the same text.
enum JSONLine {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// What became of an action, for programs. What does not apply is left out.
struct DeedJSON: Encodable {
  var `case`: String
  var state: String?
  var unit: String?
  var events: Int?
  var due: DeadlinesJSON?
  var isPaused: Bool?
  var isSupervised: Bool?
  var suggestion: Suggestion?
  var queryCode: String?
  var isNew: Bool?

  struct Suggestion: Encodable {
    let unit: String
    let name: String
    let reason: String
  }

  init(_ result: DeedResult, _ offset: UTCOffset) {
    switch result {
    case .done(let outcome):
      let sum = outcome.sum
      (`case`, state, unit, events) = (outcome.number.description, sum.state.rawValue, sum.unit, sum.eventCount)
      due = DeadlinesJSON(sum.deadlines, offset)
      isPaused = sum.pausedAt == nil ? nil : true
      isSupervised = sum.supervisedAt == nil ? nil : true
    case .suggestion(let suggested):
      (`case`, events) = (suggested.number.description, suggested.eventCount)
      suggestion = Suggestion(
        unit: suggested.unit.code, name: suggested.unit.name, reason: suggested.reason)
    case .received(let receipt):
      (`case`, queryCode, isNew) = (receipt.number.description, receipt.queryCode, receipt.isNew)
      due = DeadlinesJSON(Deadlines(answer: receipt.answerDue), offset)
    }
  }
}

/// Deadlines for programs, as RFC 3339.
struct DeadlinesJSON: Encodable {
  let sign: String?
  let contact: String?
  let answer: String?
  let plan: String?

  init(_ deadlines: Deadlines, _ offset: UTCOffset) {
    sign = deadlines.sign.map(offset.rfc3339)
    contact = deadlines.contact.map(offset.rfc3339)
    answer = deadlines.answer.map(offset.rfc3339)
    plan = deadlines.plan.map(offset.rfc3339)
  }
}

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
    case .unknown, .mistaken: break
    }
    return json
  }
}

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
