internal import CaseStore
internal import HTTPExchange
internal import Pages

extension IntakeHandler {
  /// Unicode scalars of the reason.
  private static let reasonLimit = 500

  /// Asks once more whether a case is to be taken back.
  func withdrawForm(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    let question = CaseQuestion(address: visit.request.query)
    return claimed(
      question, visit, .notFound, using: &random,
      ask: { number, claim throws(StoreError) in try visit.store.reporterView(number, claim) },
      show: { _, _ in page(toWithdraw: question.settled, reason: "", .ok, visit) },
      fail: { message(.later, store: nil) })
  }

  /// Takes a case back for its reporter.
  func withdraw(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    withForm(visit) { fields in withdraw(fields, visit, using: &random) }
  }

  private func withdraw(
    _ fields: FormFields, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) -> Response {
    let question = CaseQuestion(form: fields)
    let reason = fields["reason"] ?? ""
    guard reason.unicodeScalars.count <= Self.reasonLimit else {
      return page(toWithdraw: question, reason: reason, .unprocessableContent, visit)
    }
    return perform(
      .withdraw(reason: Blank.isBlank(reason) ? nil : reason), question, visit, done: .withdrawn, using: &random,
      fail: { page(toWithdraw: question, reason: reason, .serviceUnavailable, visit) })
  }

  /// Keeps a case off the site for its reporter.
  func keepPrivate(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    withForm(visit) { fields in
      perform(
        .keepPrivate, CaseQuestion(form: fields), visit, done: .hidden, using: &random,
        fail: { message(.later, store: nil) })
    }
  }

  private func page(toWithdraw question: CaseQuestion, reason: String, _ status: Status, _ visit: Visit) -> Response {
    answer(status, store: visit.store) { maker throws(Failure) in
      let count = reason.unicodeScalars.count
      var error = ""
      if count > Self.reasonLimit {
        error = try maker.say("error.text.too-long", ("limit", String(Self.reasonLimit)), ("count", String(count)))
      } else if status == .serviceUnavailable {
        error = try maker.say("trouble.lead")
      }
      let head = PageHead(
        title: try maker.say("status.title", ("state", try maker.say("withdraw.title")), ("number", question.number)),
        description: try maker.say("track.description"), path: nil, section: .track, isHidden: true)
      let mount = visit.request.mount
      let href = LocalLocation(mount + "/status", query: question.address).text
      let shape = WithdrawPage()
      return try maker.page(WithdrawPage.template, shape.shape) { record throws(Failure) in
        shape.fill(
          &record, site: maker.site, head: head, question, action: mount + "/withdraw", statusHref: href,
          reason: reason, error: error)
      }
    }
  }
}
