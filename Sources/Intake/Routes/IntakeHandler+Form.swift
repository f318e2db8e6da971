internal import CaseStore
internal import HTTPExchange
internal import Pages

extension IntakeHandler {
  /// The form again, with everything typed and what to change.
  func form(
    of entry: ReportEntry, hadPhotos: Bool, _ mistakes: [Mistake], _ visit: Visit,
    using random: inout some RandomNumberGenerator
  ) -> Response {
    let key = entry.key ?? FormKey.make(using: &random)
    return answer(.unprocessableContent, store: visit.store) { maker throws(Failure) in
      var form = try FormSource(maker, visit.store).form(of: entry, key: key)
      form.hadPhotos = hadPhotos
      for mistake in mistakes { form.errors.append((mistake.field, try mistake.sentence(maker))) }
      return try page(form, titled: "form.error-title", maker)
    }
  }

  /// The form again after the store failed, or took no more: nothing typed is lost, and the key makes sure that sending it again
  /// makes one case.
  func unstored(
    _ entry: ReportEntry, hadPhotos: Bool, _ store: CaseStore?, _ status: Status = .serviceUnavailable,
    using random: inout some RandomNumberGenerator
  ) -> Response {
    let key = entry.key ?? FormKey.make(using: &random)
    // A store that does not even say its name is left out.
    let store = store.flatMap { (try? $0.profile()) == nil ? nil : $0 }
    return answer(status, store: store) { maker throws(Failure) in
      var form = try FormSource(maker, store).form(of: entry, key: key)
      form.wasNotStored = true
      form.hadPhotos = hadPhotos
      return try page(form, titled: "form.trouble-title", maker)
    }
  }

  func page(_ form: ReportForm, titled title: String, _ maker: PageMaker) throws(Failure) -> [UInt8] {
    let shape = ReportFormPage()
    let head = PageHead(
      title: try maker.say(title), description: try maker.say("form.description", ("placeName", form.placeName)),
      path: nil, isHidden: true)
    return try maker.page(ReportFormPage.template, shape.shape) { record throws(Failure) in
      shape.fill(&record, site: maker.site, head: head, form: form)
    }
  }
}
