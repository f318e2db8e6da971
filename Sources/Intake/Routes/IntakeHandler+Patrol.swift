internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages

extension IntakeHandler {
  /// The short form of a grid worker or deputy; without a personal code, the question for it.
  func patrol(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    guard let typed = visit.request.query["w"] else { return patrolCode(visit) }
    let key = FormKey.make(using: &random)
    return withReporter(typed, visit, fail: { message(.later, store: nil) }) { reporter, code in
      patrolPage(reporter, code, key, visit, .ok) { source, content throws(Failure) in
        if let notice = visit.request.query["d"].flatMap(StatusNotice.init) {
          content.received = try source.maker.say("status.notice.\(notice.rawValue)")
        }
        guard let typed = visit.request.query["n"], let number = CaseNumber(typed: typed)?.description else { return }
        let isOwn = (content.waiting + content.others).contains { $0.number == number }
        if isOwn { content.received = try source.maker.say("patrol.received", ("number", number)) }
      }
    }
  }

  /// Takes a report of a grid worker or deputy and leads back to the form, for the next.
  func takePatrolReport(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    withForm(visit) { fields in take(PatrolEntry(fields), visit, using: &random) }
  }

  private func take(
    _ sent: PatrolEntry, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) -> Response {
    var entry = sent
    let key = entry.key ?? FormKey.make(using: &random)
    do throws(StoreError) {
      let account = try account(entry.personalCode, visit.store)
      guard case .inUse(let reporter) = account else {
        return message(account?.refusal ?? .accountUnknown, store: visit.store)
      }
      let places = try visit.store.placesInUse(within: reporter.place).map(\.code)
      if entry.place.isEmpty, places.count == 1 { entry.place = places[0] }
      let mistakes = entry.mistakes(of: reporter.role, places: places)
      guard mistakes.isEmpty, let kind = entry.kind(of: reporter.role) else {
        return page(of: entry, reporter, key, mistakes, visit)
      }
      let report = NewReport(
        origin: .place(entry.place), category: entry.category.isEmpty ? nil : entry.category, kind: kind,
        channel: reporter.channel, role: reporter.role, user: reporter.login, text: entry.text,
        idempotencyKey: entry.key)
      return try store(report, entry, reporter, key, visit, using: &random)
    } catch {
      noteFailure(.store(error))
      return unstored(entry, visit.request.mount)
    }
  }

  /// The report again after the store failed, with everything typed; what can be chosen is not known then.
  func unstored(_ entry: PatrolEntry, _ mount: String) -> Response {
    answer(.serviceUnavailable, store: nil) { maker throws(Failure) in
      func chosen(_ value: String) -> [ReportForm.Choice] {
        value.isEmpty ? [] : [ReportForm.Choice(value: value, label: value)]
      }
      var content = PatrolPage.Content(
        name: "", isDeputy: entry.handled.isEmpty, action: mount + "/patrol",
        hidden: [("worker", entry.personalCode), ("key", entry.key ?? ""), ("handled", entry.handled)],
        place: entry.place, places: chosen(entry.place),
        categoryGroups: entry.category.isEmpty ? [] : [(entry.category, chosen(entry.category))])
      content.kinds = chosen(entry.kind)
      (content.kind, content.category, content.text, content.note) = (
        entry.kind, entry.category, entry.text, entry.note
      )
      content.wasNotStored = true
      return try page(content, titled: "patrol.trouble-title", maker)
    }
  }

  private func store(
    _ report: NewReport, _ entry: PatrolEntry, _ reporter: FieldReporter, _ key: String, _ visit: Visit,
    using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    do throws(StoreError) {
      let receipt = try visit.store.receive(
        report, handledWith: entry.note(of: reporter.role), at: clock(), using: &random)
      let code = (try? CodeText(parsing: entry.personalCode).text) ?? ""
      let query = [("w", code), ("n", receipt.number.description)].map { (name: $0.0, value: $0.1) }
      return .redirect303(LocalLocation(visit.request.mount + "/patrol", query: query))
    } catch {
      guard case .unknownCategory = error else { throw error }
      return page(of: entry, reporter, key, [.categoryUnknown], visit)
    }
  }

  private func page(
    of entry: PatrolEntry, _ reporter: FieldReporter, _ key: String, _ mistakes: [PatrolMistake], _ visit: Visit
  ) -> Response {
    let code = (try? CodeText(parsing: entry.personalCode).text) ?? ""
    return patrolPage(reporter, code, key, visit, .unprocessableContent) { source, content throws(Failure) in
      content.place = content.fixedPlace == nil ? entry.place : content.place
      (content.kind, content.category, content.text) = (entry.kind, entry.category, entry.text)
      (content.handledChoice, content.note) = (entry.handled, entry.note)
      for mistake in mistakes { content.errors.append((mistake.field, try mistake.sentence(source.maker))) }
    }
  }

  private func patrolPage(
    _ reporter: FieldReporter, _ code: String, _ key: String, _ visit: Visit, _ status: Status,
    _ change: (PatrolSource, inout PatrolPage.Content) throws(Failure) -> Void
  ) -> Response {
    answer(status, store: visit.store) { maker throws(Failure) in
      let source = PatrolSource(reporter: reporter, personalCode: code, visit: visit, maker: maker, now: clock())
      var content = try source.content(key: key)
      try change(source, &content)
      return try page(content, titled: content.title, maker)
    }
  }

  private func page(
    _ content: PatrolPage.Content, titled title: String, _ maker: PageMaker
  ) throws(Failure) -> [UInt8] {
    let head = try head(title, "patrol.title", .none, maker)
    let shape = PatrolPage()
    return try maker.page(PatrolPage.template, shape.shape) { record throws(Failure) in
      shape.fill(&record, site: maker.site, head: head, content)
    }
  }

  /// Answers for a personal code in use; the others explain themselves.
  private func withReporter(
    _ typed: String, _ visit: Visit, fail: () -> Response, _ show: (FieldReporter, String) -> Response
  ) -> Response {
    do throws(StoreError) {
      let account = try account(typed, visit.store)
      guard case .inUse(let reporter) = account else {
        return message(account?.refusal ?? .accountUnknown, store: visit.store)
      }
      return show(reporter, (try? CodeText(parsing: typed).text) ?? "")
    } catch {
      noteFailure(.store(error))
      return fail()
    }
  }

  private func patrolCode(_ visit: Visit) -> Response {
    answer(.ok, store: visit.store) { maker throws(Failure) in
      let head = try head("patrol.code-title", "patrol.code-title", .none, maker)
      let shape = PatrolCodePage()
      return try maker.page(PatrolCodePage.template, shape.shape) { record throws(Failure) in
        shape.fill(&record, site: maker.site, head: head, action: visit.request.mount + "/patrol")
      }
    }
  }
}
