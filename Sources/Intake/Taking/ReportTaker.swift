public import CaseStore
public import Casework
public import Workspace
internal import HTTPExchange
internal import Photos

/// Takes reports, whichever way they come: counts them, holds for a look what is too much, seals the contact, stores.
public struct ReportTaker: Sendable {
  private let workspace: Workspace
  private let note: @Sendable (String) -> Void

  /// Takes reports for a portal.
  ///
  /// - Parameters:
  ///   - workspace: the portal's folder.
  ///   - note: takes a line for the operator when something fails; nothing that a resident typed is in it.
  public init(workspace: Workspace, note: @escaping @Sendable (String) -> Void) {
    self.workspace = workspace
    self.note = note
  }

  /// Stores a report; once this returns it is on the disk.
  ///
  /// - Parameters:
  ///   - incoming: the report.
  ///   - store: the portal's store.
  ///   - moment: now.
  ///   - random: where query codes and keys come from.
  ///   - suspicions: what speaks for a look besides what is counted and the words of the text.
  /// - Returns: the receipt, and whether a contact that was given is kept.
  /// - Throws: `StoreError`: `unknownPlace`, `retiredPlace`, `unknownCategory`, `tooManyReports`, or what kept it from being stored.
  public func take(
    _ incoming: IncomingReport, into store: CaseStore, at moment: Timestamp,
    using random: inout some RandomNumberGenerator, suspicions: (AbuseLimits) -> Set<HoldReason> = { _ in [] }
  ) throws(StoreError) -> (receipt: Receipt, isContactKept: Bool) {
    let seal = incoming.contact == nil ? nil : contactSeal()
    var report = NewReport(
      origin: .place(incoming.place), category: incoming.category, kind: incoming.kind, channel: incoming.channel,
      subject: incoming.subject, text: incoming.text, location: incoming.location,
      sealContact: incoming.contact.flatMap { seal?.sealing($0) }, idempotencyKey: incoming.idempotencyKey,
      wantsNoPublication: incoming.wantsNoPublication)
    report.source = incoming.source
    report.photos = incoming.photos.map { photo in
      NewPhoto(name: photo.name, width: photo.width, height: photo.height, bytes: photo.bytes)
    }
    let rules = try store.screeningRules()
    var screener = Screener(workspace: workspace, store: store, now: moment, offset: rules.offset)
    let screening = screener.screening(of: incoming, by: rules.limits, using: &random)
    if let failure = screener.failure { note(failure.description) }
    report.screening = screening.adding(suspicions(rules.limits))
    let receipt = try receive(&report, code: incoming.code, store, at: moment, using: &random)
    return (receipt, incoming.contact == nil || seal != nil)
  }

  /// A code says more than the place; one that nobody handed out says nothing. What came by mail or WeChat came
  /// that way all the same.
  private func receive(
    _ report: inout NewReport, code: String?, _ store: CaseStore, at moment: Timestamp,
    using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Receipt {
    guard let code else { return try store.receive(report, at: moment, using: &random) }
    let (place, channel) = (report.origin, report.channel)
    report.origin = .code(code)
    if channel == .web || channel == .app { report.channel = .code }
    do throws(StoreError) {
      return try store.receive(report, at: moment, using: &random)
    } catch {
      guard case .unknownCode = error else { throw error }
      (report.origin, report.channel) = (place, channel)
      return try store.receive(report, at: moment, using: &random)
    }
  }

  private func contactSeal() -> ContactSeal? {
    do throws(Failure) {
      return try ContactSeal(path: workspace.sealingKey)
    } catch {
      note(error.description)
      return nil
    }
  }
}

extension Screening {
  fileprivate func adding(_ reasons: Set<HoldReason>) -> Screening {
    var more = self
    more.reasons.formUnion(reasons)
    return more
  }
}
