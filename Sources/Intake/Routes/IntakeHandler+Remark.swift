internal import CaseStore
internal import HTTPExchange
internal import Pages

extension IntakeHandler {
  /// Takes a line that a reporter adds.
  func remark(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    withForm(visit) { fields in remark(fields, visit, using: &random) }
  }

  private func remark(
    _ fields: FormFields, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) -> Response {
    let (entry, question) = (RemarkEntry(fields), CaseQuestion(form: fields))
    if entry.isMistaken {
      return answer(.unprocessableContent, store: visit.store) { maker throws(Failure) in
        var content = RemarkForm.Content(entry, of: question, mount: visit.request.mount)
        content.error = try entry.mistake(maker) ?? ""
        return try page(content, titled: "remark.error-title", wasNotStored: false, maker)
      }
    }
    return perform(
      .remark(entry.text, seen: entry.seen), question, visit, done: .added,
      drafts: StatusDrafts(remark: entry.text), using: &random,
      fail: { unstored(entry, question, visit.request.mount, store: visit.store) })
  }

  /// The form again after the store failed, with everything typed.
  func unstored(_ entry: RemarkEntry, _ question: CaseQuestion, _ mount: String, store: CaseStore?) -> Response {
    let store = store.flatMap { (try? $0.profile()) == nil ? nil : $0 }
    return answer(.serviceUnavailable, store: store) { maker throws(Failure) in
      let content = RemarkForm.Content(entry, of: question, mount: mount)
      return try page(content, titled: "remark.trouble-title", wasNotStored: true, maker)
    }
  }

  private func page(
    _ content: RemarkForm.Content, titled title: String, wasNotStored: Bool, _ maker: PageMaker
  ) throws(Failure) -> [UInt8] {
    let head = try head(title, "track.description", .track, maker)
    let shape = RemarkPage()
    return try maker.page(RemarkPage.template, shape.shape) { record throws(Failure) in
      shape.fill(&record, site: maker.site, head: head, content, wasNotStored: wasNotStored)
    }
  }
}
