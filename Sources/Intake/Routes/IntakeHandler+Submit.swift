internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages
internal import Workspace

extension IntakeHandler {
  /// Takes a report. Where it was stored, the browser is led to the receipt, which may be loaded again.
  func submit(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    withForm(visit) { fields in submit(fields, visit, using: &random) }
  }

  private func submit(
    _ fields: FormFields, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) -> Response {
    let entry = ReportEntry(fields)
    let mistakes = entry.mistakes
    guard mistakes.isEmpty else { return form(of: entry, mistakes, visit, using: &random) }
    do throws(StoreError) {
      return try store(entry, fields, visit, using: &random)
    } catch {
      if let mistake = Mistake(error) { return form(of: entry, [mistake], visit, using: &random) }
      noteFailure(.store(error))
      guard case .tooManyReports = error else { return unstored(visit.request, visit.store, using: &random) }
      return unstored(visit.request, visit.store, .tooManyRequests, using: &random)
    }
  }

  private func store(
    _ entry: ReportEntry, _ fields: FormFields, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    let secret = formSecret(using: &random)
    let stamp = secret.flatMap { formStamp(of: visit.request, $0) }
    var report = IncomingReport(
      place: entry.place, kind: entry.kind ?? .help, channel: .web, text: entry.answers.text,
      sender: .address(visit.request.remote))
    report.code = entry.code
    report.category = entry.answers.category.isEmpty ? nil : entry.answers.category
    report.location = Blank.isBlank(entry.answers.location) ? nil : entry.answers.location
    report.contact = entry.hasPhone ? entry.answers.phone : nil
    report.wantsNoPublication = entry.answers.isPrivate
    report.idempotencyKey =
      entry.key ?? secret.flatMap { secret in stamp?.idempotencyKey(of: fields, signedWith: secret) }
    let now = clock()
    let taken = try ReportTaker(workspace: workspace, note: note).take(
      report, into: visit.store, at: now, using: &random,
      suspicions: { limits in FormSuspicions(fields, stamp, now).reasons(limits) })
    var query = ReceiptAddress(number: taken.receipt.number.description, queryCode: taken.receipt.queryCode).query
    if !taken.isContactKept { query.append(ReceiptAddress.withoutContact) }
    return .redirect303(LocalLocation(visit.request.mount + "/receipt", query: query))
  }
}

extension Mistake {
  /// What the store knows to be wrong with a report; nil where the resident can change nothing.
  init?(_ error: StoreError) {
    switch error {
    case .unknownPlace, .retiredPlace, .unknownCode: self = .placeUnknown
    case .unknownCategory: self = .categoryUnknown
    default: return nil
    }
  }
}
