internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages

/// Whether a personal code may be used.
enum Account {
  case inUse(FieldReporter)
  case disabled
  case unknown

  /// What is said to whose code may not.
  var refusal: Message? {
    switch self {
    case .inUse: nil
    case .disabled: .accountDisabled
    case .unknown: .accountUnknown
    }
  }
}

extension IntakeHandler {
  /// Answers for a case where number and claim belong together; else with one page, whatever was wrong, after the same
  /// work.
  ///
  /// `ask` asks the store and has nil where they do not belong together, `show` answers where they do, `fail` where the store
  /// fails.
  func claimed<Found>(
    _ question: CaseQuestion, _ visit: Visit, _ otherwise: Status, using random: inout some RandomNumberGenerator,
    ask: (CaseNumber, CaseClaim) throws(StoreError) -> Found?, show: (Found, CaseClaim) -> Response,
    fail: () -> Response
  ) -> Response {
    do throws(StoreError) {
      let account = try account(question.personalCode, visit.store)
      if let refusal = account?.refusal { return message(refusal, store: visit.store) }
      var claim = CaseClaim.queryCode((try? CodeText(parsing: question.queryCode)) ?? CodeText(using: &random))
      if case .inUse(let reporter) = account { claim = .account(reporter) }
      // What cannot be a number or a query code costs the same work as what merely is none.
      let number = CaseNumber(typed: question.number)
      let isQuestion =
        number != nil && (question.personalCode != nil || (try? CodeText(parsing: question.queryCode)) != nil)
      let found = try ask(number ?? CaseNumber(day: CivilDate(daysSince1970: 0), ordinal: 0), claim)
      if let found, isQuestion { return show(found, claim) }
    } catch {
      noteFailure(.store(error))
      return fail()
    }
    if question.personalCode != nil { return message(.missing, store: visit.store) }
    return answer(otherwise, store: visit.store) { maker throws(Failure) in
      try page(trackedBy: question, error: try maker.say("error.track.none"), maker)
    }
  }

  /// Whose personal code was typed; nil where none was.
  func account(_ typed: String?, _ store: CaseStore) throws(StoreError) -> Account? {
    guard let typed else { return nil }
    guard let code = try? CodeText(parsing: typed), let reporter = try store.fieldReporter(code) else {
      return .unknown
    }
    return reporter.isDisabled ? .disabled : .inUse(reporter)
  }

  func page(trackedBy question: CaseQuestion, error: String?, _ maker: PageMaker) throws(Failure) -> [UInt8] {
    let head = try head(error == nil ? "track.title" : "track.error-title", "track.description", .track, maker)
    let shape = TrackForm()
    return try maker.page(TrackForm.template, shape.shape) { record throws(Failure) in
      shape.fill(
        &record, site: maker.site, head: head, number: question.number, query: question.queryCode, error: error)
    }
  }

  /// The fields of the form that was sent, or the page that says why there are none.
  func withForm(_ visit: Visit, _ use: (FormFields) -> Response) -> Response {
    let fields: FormFields
    do throws(RequestRefusal) {
      fields = try visit.request.form()
    } catch {
      return refused(error, store: visit.store)
    }
    return use(fields)
  }
}
