public import CaseStore
public import Casework
public import Workspace
internal import Intake
internal import Sealing
internal import Templates

/// Takes letters as reports: the same checks, counts and holds as for the form.
public struct MailTaker: Sendable {
  private let workspace: Workspace
  private let note: @Sendable (String) -> Void

  /// Takes letters for a portal.
  ///
  /// - Parameters:
  ///   - workspace: the portal's folder.
  ///   - note: takes a line for the operator when something fails; nothing that anybody wrote is in it.
  public init(workspace: Workspace, note: @escaping @Sendable (String) -> Void) {
    self.workspace = workspace
    self.note = note
  }

  /// What became of a letter.
  public struct Taken: Sendable {
    /// Number and query code.
    public let receipt: Receipt
    /// Whether the sender's address is kept for the desk.
    public let isContactKept: Bool
  }

  /// Stores a letter; once this returns it is on the disk. Delivered again it is the same case.
  ///
  /// - Parameters:
  ///   - message: a message that is not automatic.
  ///   - store: the portal's store.
  ///   - moment: now.
  ///   - random: where query codes and keys come from.
  /// - Returns: the receipt.
  /// - Throws: ``MailTrouble``; all of it passes, so that the mail server is to try again.
  public func take(
    _ message: MailMessage, into store: CaseStore, at moment: Timestamp,
    using random: inout some RandomNumberGenerator
  ) throws(MailTrouble) -> Taken {
    var report = try report(message, store)
    do throws(StoreError) {
      return try take(report, store, moment, &random)
    } catch {
      // A printed code of a place that is no more says nothing of where.
      guard report.code != nil, Self.isOfPlace(error) else { throw .store(error) }
    }
    report.code = nil
    do throws(StoreError) { return try take(report, store, moment, &random) } catch { throw .store(error) }
  }

  private func take(
    _ report: IncomingReport, _ store: CaseStore, _ moment: Timestamp, _ random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Taken {
    let taken = try ReportTaker(workspace: workspace, note: note).take(report, into: store, at: moment, using: &random)
    return Taken(receipt: taken.receipt, isContactKept: taken.isContactKept)
  }

  private func report(_ message: MailMessage, _ store: CaseStore) throws(MailTrouble) -> IncomingReport {
    let (code, place, lines) = try MailTrouble.stored { () throws(StoreError) in
      (try Self.code(message.codes, store), try Self.widest(store), try MailWording(workspace, store.profile()))
    }
    guard let place else { throw .noPlace }
    var text = message.text
    if message.attachments > 0 { text += "\n\n" + (try lines.attachments(message.attachments)) }
    var report = IncomingReport(
      place: place, kind: .help, channel: .mailbox, text: text,
      sender: .person("mail " + message.sender.address.lowercased()))
    report.code = code
    report.subject = message.subject.isEmpty ? nil : message.subject
    report.contact = message.sender.line
    report.idempotencyKey = FormKey.make(from: MessageDigest.sha256(Array("mail ".utf8) + message.identity))
    return report
  }

  /// The first that was handed out.
  private static func code(_ codes: [CodeText], _ store: CaseStore) throws(StoreError) -> String? {
    for code in codes where try store.code(code.text) != nil { return code.text }
    return nil
  }

  private static func widest(_ store: CaseStore) throws(StoreError) -> String? {
    let places = try store.deskPlaces()
    return (places.first { $0.parent == nil } ?? places.first)?.code
  }

  private static func isOfPlace(_ error: StoreError) -> Bool {
    switch error {
    case .unknownPlace, .retiredPlace, .unknownCode: true
    default: false
    }
  }
}
