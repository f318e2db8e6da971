internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages
internal import Photos
internal import Workspace

extension IntakeHandler {
  /// Takes a report. Where it was stored, the browser is led to the receipt, which may be loaded again.
  func submit(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    var photos = PhotoReceiver(photoFolder, using: &random)
    defer { photos.discard() }
    let fields: FormFields
    do throws(RequestRefusal) {
      fields = try visit.request.form(into: &photos)
    } catch {
      return refused(error, store: visit.store)
    }
    return submit(fields, photos, visit, using: &random)
  }

  /// Without a store nothing that was typed is lost: the form is there again.
  func unopenedSubmission(_ request: Request, using random: inout some RandomNumberGenerator) -> Response {
    var photos = PhotoReceiver(photoFolder, using: &random)
    defer { photos.discard() }
    do throws(RequestRefusal) {
      let entry = ReportEntry(try request.form(into: &photos))
      return unstored(entry, hadPhotos: !photos.arrivals.isEmpty, nil, using: &random)
    } catch {
      return refused(error)
    }
  }

  private func submit(
    _ fields: FormFields, _ photos: PhotoReceiver, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) -> Response {
    let entry = ReportEntry(fields)
    let hadPhotos = !photos.arrivals.isEmpty
    let mistakes = entry.mistakes
    guard mistakes.isEmpty else { return form(of: entry, hadPhotos: hadPhotos, mistakes, visit, using: &random) }
    do throws(StoreError) {
      return try store(entry, fields, photos, visit, using: &random)
    } catch {
      if let mistake = Mistake(error) { return form(of: entry, hadPhotos: hadPhotos, [mistake], visit, using: &random) }
      noteFailure(.store(error))
      guard case .tooManyReports = error else {
        return unstored(entry, hadPhotos: hadPhotos, visit.store, using: &random)
      }
      return unstored(entry, hadPhotos: hadPhotos, visit.store, .tooManyRequests, using: &random)
    }
  }

  private func store(
    _ entry: ReportEntry, _ fields: FormFields, _ photos: PhotoReceiver, _ visit: Visit,
    using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    let secret = formSecret(using: &random)
    let stamp = secret.flatMap { formStamp(of: visit.request, $0) }
    var report = entry.report(from: visit.request.remote, through: .web)
    report.idempotencyKey =
      entry.key ?? secret.flatMap { secret in stamp?.idempotencyKey(of: fields, signedWith: secret) }
    let now = clock()
    let (kept, outcome) = try keep(photos, visit.store, using: &random)
    report.photos = kept
    let taken: (receipt: Receipt, isContactKept: Bool)
    do throws(StoreError) {
      taken = try ReportTaker(workspace: workspace, note: note).take(
        report, into: visit.store, at: now, using: &random,
        suspicions: { limits in FormSuspicions(fields, stamp, now).reasons(limits) })
    } catch {
      if !error.mayBeStored { photoFolder.remove(kept.map(\.name)) }
      throw error
    }
    // Sent before: the photographs that came first are the report's.
    if !taken.receipt.isNew { photoFolder.remove(kept.map(\.name)) }
    var query = ReceiptAddress(number: taken.receipt.number.description, queryCode: taken.receipt.queryCode).query
    if !taken.isContactKept { query.append(ReceiptAddress.withoutContact) }
    return .redirect303(LocalLocation(visit.request.mount + "/receipt", query: query + outcome.query))
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

extension StoreError {
  /// Whether a report may be there all the same: the system failed while it was written. Its photographs stay, and are swept
  /// where no report names them.
  fileprivate var mayBeStored: Bool {
    switch self {
    case .failed, .full, .corrupt: true
    default: false
    }
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
