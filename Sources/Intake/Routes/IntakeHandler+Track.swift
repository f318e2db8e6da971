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
    let question: CaseQuestion
    do throws(RequestRefusal) {
      question = CaseQuestion(form: try visit.request.form())
    } catch {
      return refused(error, store: visit.store)
    }
    return found(question, visit, .unprocessableContent, using: &random) { status in
      let code = (try? CodeText(parsing: question.queryCode).text) ?? ""
      let address = ReceiptAddress(number: status.number.description, queryCode: code)
      return .redirect303(LocalLocation(visit.request.mount + "/status", query: address.query))
    }
  }

  /// How far a case has come.
  func status(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    found(CaseQuestion(address: visit.request.query), visit, .notFound, using: &random) { status in
      answer(.ok, store: visit.store) { maker throws(Failure) in
        let moments = try momentWording(maker, visit.store)
        let wording = StandingWording(maker: maker, moments: moments, now: clock())
        let content = try StatusPage.Content(status, wording)
        let head = PageHead(
          title: content.state, description: content.next, path: nil, section: .track, isHidden: true)
        let shape = StatusPage()
        return try maker.page(StatusPage.template, shape.shape) { record throws(Failure) in
          shape.fill(&record, site: maker.site, head: head, content)
        }
      }
    }
  }

  /// Answers with a case where number and query code belong together, and else with the form and one message,
  /// whatever was wrong.
  func found(
    _ question: CaseQuestion, _ visit: Visit, _ otherwise: Status, using random: inout some RandomNumberGenerator,
    _ show: (CaseStatus) -> Response
  ) -> Response {
    do throws(StoreError) {
      if let status = try look(question, visit.store, using: &random) { return show(status) }
    } catch {
      noteFailure(.store(error))
      return message(.later, store: nil)
    }
    return answer(otherwise, store: visit.store) { maker throws(Failure) in
      try page(trackedBy: question, error: try maker.say("error.track.none"), maker)
    }
  }

  /// What cannot be a number or a query code costs the same work as what merely is none.
  private func look(
    _ question: CaseQuestion, _ store: CaseStore, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> CaseStatus? {
    let number = CaseNumber(typed: question.number)
    let code = try? CodeText(parsing: question.queryCode)
    let stranger = CaseNumber(day: CivilDate(daysSince1970: 0), ordinal: 0)
    let status = try store.status(number ?? stranger, queryCode: code ?? CodeText(using: &random))
    return number == nil || code == nil ? nil : status
  }

  private func page(trackedBy question: CaseQuestion, error: String?, _ maker: PageMaker) throws(Failure) -> [UInt8] {
    let head = try head(error == nil ? "track.title" : "track.error-title", "track.description", .track, maker)
    let shape = TrackForm()
    return try maker.page(TrackForm.template, shape.shape) { record throws(Failure) in
      shape.fill(
        &record, site: maker.site, head: head, number: question.number, query: question.queryCode, error: error)
    }
  }
}
