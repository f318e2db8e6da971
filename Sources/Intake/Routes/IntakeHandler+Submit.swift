internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages
internal import Workspace

extension IntakeHandler {
  /// Takes a report. Where it was stored, the browser is led to the receipt, which may be loaded again.
  func submit(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    let entry: ReportEntry
    do throws(RequestRefusal) {
      entry = ReportEntry(try visit.request.form())
    } catch {
      return refused(error, store: visit.store)
    }
    let mistakes = entry.mistakes
    guard mistakes.isEmpty else { return form(of: entry, mistakes, visit, using: &random) }
    do throws(StoreError) {
      return try store(entry, visit, using: &random)
    } catch {
      if let mistake = Mistake(error) { return form(of: entry, [mistake], visit, using: &random) }
      noteFailure(.store(error))
      return unstored(visit.request, visit.store, using: &random)
    }
  }

  private func store(
    _ entry: ReportEntry, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    let seal = entry.hasPhone ? contactSeal() : nil
    var report = NewReport(
      origin: .place(entry.place), category: entry.answers.category.isEmpty ? nil : entry.answers.category,
      kind: entry.kind ?? .help, channel: .web, text: entry.answers.text,
      location: Blank.isBlank(entry.answers.location) ? nil : entry.answers.location,
      sealContact: seal?.sealing(entry.answers.phone), idempotencyKey: entry.key,
      wantsNoPublication: entry.answers.isPrivate)
    let receipt = try receive(&report, code: entry.code, visit.store, using: &random)
    var query = ReceiptAddress(number: receipt.number.description, queryCode: receipt.queryCode).query
    if entry.hasPhone, seal == nil { query.append(ReceiptAddress.withoutContact) }
    return .redirect303(LocalLocation(visit.request.mount + "/receipt", query: query))
  }

  /// A code says more than the place; one that nobody handed out says nothing.
  private func receive(
    _ report: inout NewReport, code: String?, _ store: CaseStore, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Receipt {
    guard let code else { return try store.receive(report, at: clock(), using: &random) }
    let place = report.origin
    report.origin = .code(code)
    report.channel = .code
    do throws(StoreError) {
      return try store.receive(report, at: clock(), using: &random)
    } catch {
      guard case .unknownCode = error else { throw error }
      report.origin = place
      report.channel = .web
      return try store.receive(report, at: clock(), using: &random)
    }
  }

  private func contactSeal() -> ContactSeal? {
    do throws(Failure) {
      return try ContactSeal(path: workspace.sealingKey)
    } catch {
      noteFailure(error)
      return nil
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
