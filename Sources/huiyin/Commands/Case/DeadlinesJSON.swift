import Casework

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
