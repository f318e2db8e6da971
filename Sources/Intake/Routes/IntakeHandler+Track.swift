internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages

extension IntakeHandler {
  /// The form that asks for a number and a query code.
  func trackForm(_ visit: Visit) -> Response {
    answer(.ok, store: visit.store) { maker throws(Failure) in
      try page(trackedBy: CaseQuestion(address: visit.request.query), error: nil, maker)
    }
  }

  /// Looks a case up and leads to its page, which may be loaded again.
  func track(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    withForm(visit) { fields in
      let question = CaseQuestion(form: fields)
      return found(question, visit, .unprocessableContent, using: &random) { _ in
        .redirect303(LocalLocation(visit.request.mount + "/status", query: question.settled.address))
      }
    }
  }

  /// Answers with a case where number and query code belong together, and else with the form and one message,
  /// whatever was wrong.
  func found(
    _ question: CaseQuestion, _ visit: Visit, _ otherwise: Status, using random: inout some RandomNumberGenerator,
    _ show: (CaseStatus) -> Response
  ) -> Response {
    claimed(
      question, visit, otherwise, using: &random,
      ask: { number, claim throws(StoreError) in
        guard case .queryCode(let code) = claim else { return nil }
        return try visit.store.status(number, queryCode: code)
      }, show: { status, _ in show(status) }, fail: { message(.later, store: nil) })
  }
}
