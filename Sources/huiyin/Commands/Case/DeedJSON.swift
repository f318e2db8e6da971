import Casework

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
  var contact: String?
  var isNew: Bool?

  struct Suggestion: Encodable {
    let unit: String
    let name: String
    let reason: String
  }

  init(_ result: DeedResult, _ offset: UTCOffset) {
    `case` = result.number.description
    switch result {
    case .done(let outcome): take(outcome, offset)
    case .disclosed(let outcome, let contact):
      take(outcome, offset)
      self.contact = contact
    case .suggestion(let suggested):
      events = suggested.eventCount
      suggestion = Suggestion(
        unit: suggested.unit.code, name: suggested.unit.name, reason: suggested.reason)
    case .received(let receipt):
      (queryCode, isNew) = (receipt.queryCode, receipt.isNew)
      due = DeadlinesJSON(Deadlines(answer: receipt.answerDue), offset)
    }
  }

  private mutating func take(_ outcome: DeedOutcome, _ offset: UTCOffset) {
    let sum = outcome.sum
    (state, unit, events) = (sum.state.rawValue, sum.unit, sum.eventCount)
    due = DeadlinesJSON(sum.deadlines, offset)
    isPaused = sum.pausedAt == nil ? nil : true
    isSupervised = sum.supervisedAt == nil ? nil : true
  }
}
