internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages

extension IntakeHandler {
  /// Takes what a resident or deputy thinks of an answer, or what a grid worker found on the spot.
  func rate(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    withForm(visit) { fields in rate(fields, visit, using: &random) }
  }

  private func rate(
    _ fields: FormFields, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) -> Response {
    let (entry, question) = (JudgementEntry(fields), CaseQuestion(form: fields))
    var asksGrade = true
    do throws(StoreError) {
      let account = try account(question.personalCode, visit.store)
      if let refusal = account?.refusal { return message(refusal, store: visit.store) }
      if case .inUse(let reporter) = account { asksGrade = CaseClaim.account(reporter).asksGrade }
    } catch {
      noteFailure(.store(error))
      return unstored(entry, question, visit.request.mount + "/rate", store: visit.store)
    }
    let mistakes = entry.mistakes(asksGrade: asksGrade)
    guard mistakes.isEmpty, let deed = entry.deed(asksGrade: asksGrade) else {
      return page(of: entry, question, asksGrade, mistakes, visit)
    }
    return perform(
      deed, question, visit, done: asksGrade ? .rated : .confirmed, drafts: StatusDrafts(rating: entry.text),
      using: &random, fail: { unstored(entry, question, visit.request.mount + "/rate", store: visit.store) })
  }

  /// The form again after the store failed, with everything chosen and typed; it is sent to the address it was sent to.
  func unstored(_ entry: JudgementEntry, _ question: CaseQuestion, _ address: String, store: CaseStore?) -> Response {
    // A store that does not even say its name is left out.
    let store = store.flatMap { (try? $0.profile()) == nil ? nil : $0 }
    let asksGrade = question.personalCode == nil || !entry.grade.isEmpty
    return answer(.serviceUnavailable, store: store) { maker throws(Failure) in
      let content = try JudgementForm.Content(entry, of: question, asksGrade: asksGrade, action: address, maker)
      return try page(content, titled: "judgement.trouble-title", wasNotStored: true, maker)
    }
  }

  private func page(
    of entry: JudgementEntry, _ question: CaseQuestion, _ asksGrade: Bool, _ mistakes: [JudgementMistake],
    _ visit: Visit
  ) -> Response {
    answer(.unprocessableContent, store: visit.store) { maker throws(Failure) in
      var content = try JudgementForm.Content(
        entry, of: question, asksGrade: asksGrade, action: visit.request.mount + "/rate", maker)
      for mistake in mistakes { content.errors.append((mistake.field, try mistake.sentence(maker))) }
      return try page(content, titled: "judgement.error-title", wasNotStored: false, maker)
    }
  }

  private func page(
    _ content: JudgementForm.Content, titled title: String, wasNotStored: Bool, _ maker: PageMaker
  ) throws(Failure) -> [UInt8] {
    let head = try head(title, "track.description", .track, maker)
    let shape = JudgementPage()
    return try maker.page(JudgementPage.template, shape.shape) { record throws(Failure) in
      shape.fill(&record, site: maker.site, head: head, content, wasNotStored: wasNotStored)
    }
  }
}

extension JudgementEntry {
  /// What is done; nil where something that has to be chosen was not, or the form does not say which answer it is about.
  func deed(asksGrade: Bool) -> ReporterDeed? {
    guard let resolution = chosenResolution else { return nil }
    let answer = Int(self.answer) ?? 0
    guard asksGrade else { return .confirm(answer: answer, resolution, text: line) }
    guard let grade = chosenGrade else { return nil }
    return .rate(answer: answer, grade, resolution, text: line)
  }
}
