internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages

extension IntakeHandler {
  /// A published answer of a grid worker's area, and the question whether it is true.
  func spot(_ visit: Visit) -> Response {
    let question = CaseQuestion(address: visit.request.query)
    return nearby(
      question, visit, fail: { message(.later, store: nil) }, gone: { _ in message(.missing, store: visit.store) }
    ) { nearby, _ in
      page(of: nearby, JudgementEntry(answer: nearby.answer, text: ""), [], question.settled, .ok, visit)
    }
  }

  /// Takes what a grid worker found on the spot.
  func takeSpot(_ visit: Visit) -> Response {
    withForm(visit) { fields in
      let (entry, question) = (JudgementEntry(fields), CaseQuestion(form: fields).settled)
      return nearby(
        question, visit, fail: { unstored(entry, question, visit.request.mount + "/spot", store: visit.store) },
        gone: { reporter throws(StoreError) in try confirmedBefore(entry, question, reporter, visit) },
        { nearby, reporter throws(StoreError) in try confirm(nearby, entry, question, reporter, visit) })
    }
  }

  private func confirm(
    _ nearby: NearbyAnswer, _ entry: JudgementEntry, _ question: CaseQuestion, _ reporter: FieldReporter, _ visit: Visit
  ) throws(StoreError) -> Response {
    let mistakes = entry.mistakes(asksGrade: false)
    // What was found was found of the answer that was read.
    guard mistakes.isEmpty, let resolution = entry.chosenResolution, entry.answer == String(nearby.answer) else {
      return page(of: nearby, entry, mistakes, question, .unprocessableContent, visit)
    }
    let outcome = try visit.store.confirm(nearby, resolution, text: entry.line, by: reporter, at: clock())
    return list(StatusNotice(outcome, done: .confirmed), question, visit)
  }

  /// The form sent twice leads to the list twice; a case that moved on, or was never there, is told.
  private func confirmedBefore(
    _ entry: JudgementEntry, _ question: CaseQuestion, _ reporter: FieldReporter, _ visit: Visit
  ) throws(StoreError) -> Response {
    guard let number = CaseNumber(typed: question.number), let answer = Int(entry.answer),
      let history = try? visit.store.history(number),
      history.contains(where: { $0.sequence > answer && $0.action == .confirm && $0.user == reporter.login })
    else { return message(.missing, store: visit.store) }
    return list(.confirmed, question, visit)
  }

  private func list(_ notice: StatusNotice, _ question: CaseQuestion, _ visit: Visit) -> Response {
    let query = [(name: "w", value: question.personalCode ?? ""), (name: "d", value: notice.rawValue)]
    return .redirect303(LocalLocation(visit.request.mount + "/patrol", query: query))
  }

  private func nearby(
    _ question: CaseQuestion, _ visit: Visit, fail: () -> Response,
    gone: (FieldReporter) throws(StoreError) -> Response,
    _ show: (NearbyAnswer, FieldReporter) throws(StoreError) -> Response
  ) -> Response {
    do throws(StoreError) {
      let account = try account(question.personalCode ?? "", visit.store)
      guard case .inUse(let reporter) = account else {
        return message(account?.refusal ?? .accountUnknown, store: visit.store)
      }
      let number = CaseNumber(typed: question.number)
      let answers = try visit.store.answersNearby(
        reporter, since: clock() + -Self.nearbySeconds, limit: Self.nearbyLimit)
      guard let found = answers.first(where: { $0.number == number }) else {
        return try gone(reporter)
      }
      return try show(found, reporter)
    } catch {
      noteFailure(.store(error))
      return fail()
    }
  }

  /// Answers older than thirty days are nobody's news.
  static var nearbySeconds: Int64 { 30 * 86_400 }
  /// As many as somebody on patrol looks through.
  static var nearbyLimit: Int { 30 }

  private func page(
    of nearby: NearbyAnswer, _ entry: JudgementEntry, _ mistakes: [JudgementMistake], _ question: CaseQuestion,
    _ status: Status, _ visit: Visit
  ) -> Response {
    answer(status, store: visit.store) { maker throws(Failure) in
      let mount = visit.request.mount
      var content = try JudgementForm.Content(
        JudgementEntry(entry, answer: nearby.answer), of: question, asksGrade: false, action: mount + "/spot", maker)
      for mistake in mistakes { content.errors.append((mistake.field, try mistake.sentence(maker))) }
      let title = try maker.say("status.title", ("state", nearby.text.title), ("number", nearby.number.description))
      let head = PageHead(
        title: title, description: try maker.say("patrol.title"), path: nil, isHidden: true)
      let back = LocalLocation(mount + "/patrol", query: [("w", question.personalCode ?? "")]).text
      let shape = SpotPage()
      return try maker.page(SpotPage.template, shape.shape) { record throws(Failure) in
        shape.fill(&record, site: maker.site, head: head, nearby, backHref: back, content)
      }
    }
  }
}
