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
    var report = entry.report(from: visit.request.remote, through: .web)
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

extension ReportEntry {
  /// The report that an entry without mistakes is.
  func report(from remote: RemoteAddress, through channel: Channel) -> IncomingReport {
    var report = IncomingReport(
      place: place, kind: kind ?? .help, channel: channel, text: answers.text, sender: .address(remote))
    report.code = code
    report.category = answers.category.isEmpty ? nil : answers.category
    report.location = Blank.isBlank(answers.location) ? nil : answers.location
    report.contact = hasPhone ? answers.phone : nil
    report.wantsNoPublication = answers.isPrivate
    report.idempotencyKey = key
    return report
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
