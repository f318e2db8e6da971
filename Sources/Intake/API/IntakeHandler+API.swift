internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages
internal import Workspace

/// What an app says and is told: the same as a browser, in JSON (`openapi.json` among the site's assets).
extension IntakeHandler {
  /// What is wrong with a field, or with all, in words.
  typealias APIMistake = (field: String?, sentence: String)

  func answerAPI(_ request: Request, using random: inout some RandomNumberGenerator) -> Response {
    guard let route = APIRoute(request.path) else { return apiMessage(.missing) }
    guard request.method == .post else {
      var response = apiMessage(.notAllowed)
      response.headers[.allow] = "POST"
      return response
    }
    let sent: JSONFields
    do throws(RequestRefusal) {
      sent = try request.json()
    } catch {
      var response = apiMessage(Message(error))
      response.status = error.status
      return response
    }
    do throws(StoreError) {
      return try answerAPI(route, sent, Visit(request: request, store: try openStore()), using: &random)
    } catch {
      noteFailure(.store(error))
      if case .tooManyReports = error { return apiMessage(.later, .tooManyRequests) }
      return apiMessage(.later)
    }
  }

  private func answerAPI(
    _ route: APIRoute, _ sent: JSONFields, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    let mistaken = route.mistaken(sent)
    guard mistaken.isEmpty else {
      return apiMistakes(visit) { maker throws(Failure) in
        try mistaken.map { name throws(Failure) in (name, try maker.say("api.field")) }
      }
    }
    let fields = sent.form
    switch route {
    case .reports: return try takeFromApp(fields, visit, using: &random)
    case .webhook: return try takeSigned(fields, visit, using: &random)
    case .track: return try trackForApp(fields, visit, using: &random)
    case .rate: return try rateFromApp(fields, visit, using: &random)
    }
  }

  private func takeFromApp(
    _ fields: FormFields, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    let entry = ReportEntry(fields)
    return try taken(entry.report(from: visit.request.remote, through: .app), entry.mistakes, visit, using: &random)
  }

  /// Stores a report and gives its receipt, or says what has to be changed.
  func taken(
    _ report: IncomingReport, _ mistakes: [Mistake], _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    var mistakes = mistakes
    if mistakes.isEmpty {
      do throws(StoreError) {
        let taken = try ReportTaker(workspace: workspace, note: note).take(
          report, into: visit.store, at: clock(), using: &random)
        return json(try receipt(taken.receipt, taken.isContactKept, visit), .created)
      } catch {
        guard let mistake = Mistake(error) else { throw error }
        mistakes = [mistake]
      }
    }
    return apiMistakes(visit) { maker throws(Failure) in
      try mistakes.map { mistake throws(Failure) in (mistake.field.rawValue, try mistake.sentence(maker)) }
    }
  }

  private func receipt(_ receipt: Receipt, _ isContactKept: Bool, _ visit: Visit) throws(StoreError) -> Node {
    let offset = try visit.store.offset()
    return .record([
      ("number", .text(receipt.number.description)), ("query", .text(receipt.queryCode)),
      ("received", .text(offset.rfc3339(receipt.receivedAt))),
      ("answerDue", .optional(receipt.answerDue.map(offset.rfc3339))), ("contactKept", .flag(isContactKept)),
    ])
  }

  private func trackForApp(
    _ fields: FormFields, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    let question = CaseQuestion(form: fields)
    let (number, code) = Self.parts(question, using: &random)
    guard let view = try visit.store.reporterView(number, .queryCode(code)) else { return apiUnknown(visit) }
    let offset = try visit.store.offset()
    return apiAnswer(visit) { maker throws(Failure) in
      let moments = MomentWording(maker: maker, offset: offset)
      let wording = StandingWording(maker: maker, moments: moments, now: clock())
      let source = StatusSource(
        view: view, claim: .queryCode(code), question: question.settled, mount: visit.request.mount, wording: wording)
      return APIStatus(content: try source.content(StatusDrafts()), view: view, offset: offset).node
    }
  }

  private func rateFromApp(
    _ fields: FormFields, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    let entry = JudgementEntry(fields)
    let mistakes = entry.mistakes(asksGrade: true)
    guard mistakes.isEmpty, let deed = entry.deed(asksGrade: true) else {
      return apiMistakes(visit) { maker throws(Failure) in
        try mistakes.map { mistake throws(Failure) in (mistake.apiField, try mistake.sentence(maker)) }
      }
    }
    let (number, code) = Self.parts(CaseQuestion(form: fields), using: &random)
    guard let outcome = try visit.store.act(deed, on: number, .queryCode(code), at: clock())
    else { return apiUnknown(visit) }
    let notice = StatusNotice(outcome, done: .rated)
    return apiAnswer(visit, notice == .rated ? .ok : .conflict) { maker throws(Failure) in
      .record([
        ("outcome", .text(notice.rawValue)), ("message", .text(try maker.say("status.notice.\(notice.rawValue)"))),
      ])
    }
  }

  /// What cannot be a number or a query code costs the same work as what merely is none.
  private static func parts(
    _ question: CaseQuestion, using random: inout some RandomNumberGenerator
  ) -> (CaseNumber, CodeText) {
    let (number, code) = (CaseNumber(typed: question.number), try? CodeText(parsing: question.queryCode))
    if let number, let code { return (number, code) }
    return (CaseNumber(day: CivilDate(daysSince1970: 0), ordinal: 0), CodeText(using: &random))
  }
}

extension JudgementMistake {
  /// The field's name, where the form's id differs from it.
  fileprivate var apiField: String { field == "judgement-text" ? "text" : field }
}
