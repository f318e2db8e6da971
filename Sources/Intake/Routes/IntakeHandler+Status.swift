internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages

/// What has just been done to a case, or could not be: said above its status.
enum StatusNotice: String {
  case rated
  case confirmed
  case added
  case hidden
  case withdrawn
  case answeredAnew = "anew"
  case notPossible = "late"
  case followedByOthers = "followed"
  case tooMany = "many"

  /// What is said of what became of a deed.
  init(_ outcome: ReporterOutcome, done: StatusNotice) {
    self =
      switch outcome {
      case .done, .alreadyDone: done
      case .answeredAnew: .answeredAnew
      case .notPossible: .notPossible
      case .followedByOthers: .followedByOthers
      case .tooMany: .tooMany
      }
  }
}

/// What was typed and could not be taken as things stand.
struct StatusDrafts {
  var rating = ""
  var remark = ""
}

extension IntakeHandler {
  /// How far a case has come, and what its reporter can do.
  func status(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    let question = CaseQuestion(address: visit.request.query)
    return claimed(
      question, visit, .notFound, using: &random,
      ask: { number, claim throws(StoreError) in try visit.store.reporterView(number, claim) },
      show: { view, claim in
        let notice = visit.request.query["d"].flatMap(StatusNotice.init)
        return page(of: view, question.settled, claim, visit, .ok, notice, StatusDrafts())
      }, fail: { message(.later, store: nil) })
  }

  /// Does what a reporter asks for and leads back to the status; what was typed and cannot be taken stays on the page, and
  /// `fail` answers with everything typed where the store fails.
  func perform(
    _ deed: ReporterDeed, _ question: CaseQuestion, _ visit: Visit, done notice: StatusNotice,
    drafts: StatusDrafts = StatusDrafts(), using random: inout some RandomNumberGenerator, fail: () -> Response
  ) -> Response {
    let settled = question.settled
    return claimed(
      question, visit, .unprocessableContent, using: &random,
      ask: { number, claim throws(StoreError) in try attempt(deed, number, claim, visit) },
      show: { attempt, claim in
        let said = StatusNotice(attempt.outcome, done: notice)
        if said != notice { return page(of: attempt.view, settled, claim, visit, .conflict, said, drafts) }
        let query = settled.address + [("d", said.rawValue)]
        return .redirect303(LocalLocation(visit.request.mount + "/status", query: query))
      }, fail: fail)
  }

  private func attempt(
    _ deed: ReporterDeed, _ number: CaseNumber, _ claim: CaseClaim, _ visit: Visit
  ) throws(StoreError) -> (outcome: ReporterOutcome, view: ReporterView)? {
    guard let outcome = try visit.store.act(deed, on: number, claim, at: clock()),
      let view = try visit.store.reporterView(number, claim)
    else { return nil }
    return (outcome, view)
  }

  private func page(
    of view: ReporterView, _ question: CaseQuestion, _ claim: CaseClaim, _ visit: Visit, _ status: Status,
    _ notice: StatusNotice?, _ drafts: StatusDrafts
  ) -> Response {
    answer(status, store: visit.store) { maker throws(Failure) in
      let wording = StandingWording(maker: maker, moments: try momentWording(maker, visit.store), now: clock())
      let source = StatusSource(
        view: view, claim: claim, question: question, mount: visit.request.mount, wording: wording)
      var content = try source.content(drafts)
      if let notice { content.notices.insert(try maker.say("status.notice.\(notice.rawValue)"), at: 0) }
      let head = PageHead(
        title: try maker.say("status.title", ("state", content.state), ("number", content.number)),
        description: content.next, path: nil, section: .track, isHidden: true)
      let shape = StatusPage()
      return try maker.page(StatusPage.template, shape.shape) { record throws(Failure) in
        shape.fill(&record, site: maker.site, head: head, content)
      }
    }
  }
}
