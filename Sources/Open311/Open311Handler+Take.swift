internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Intake
internal import Sealing

extension Open311Handler {
  /// Unicode scalars of a description (the specification's limit is 4,000; a report here has half of it) and of an address.
  private static let textLimit = 2000
  private static let addressLimit = 200

  /// Takes a report.
  func take(_ visit: Visit, using random: inout some RandomNumberGenerator) throws(Mistake) -> Node {
    let key = try knownKey(visit)
    let report = try report(visit, by: key)
    let receipt = try receipt(report, visit, using: &random)
    let wording = try wording(visit)
    let notice = try wording(
      "open311.notice",
      [("number", receipt.number.description), ("code", receipt.queryCode), ("host", visit.profile.host)])
    return .list(
      of: "request",
      [
        .record([
          ("service_request_id", .text(receipt.number.description)), ("service_notice", .text(notice)),
          ("account_id", .optional(visit["account_id"])),
        ])
      ])
  }

  func knownKey(_ visit: Visit) throws(Mistake) -> APIKey {
    guard visit["api_key"] != nil else { throw .keyMissing }
    guard let key = try stored({ () throws(StoreError) in try visit.key() }) else { throw .keyUnknown }
    return key
  }

  private func receipt(
    _ report: IncomingReport, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(Mistake) -> Receipt {
    do throws(StoreError) {
      return try ReportTaker(workspace: workspace, note: note).take(
        report, into: visit.store, at: visit.now, using: &random
      ).receipt
    } catch {
      switch error {
      case .unknownPlace, .retiredPlace: throw .placeUnknown
      case .unknownCategory: throw .serviceUnknown
      case .tooManyReports: throw .tooMany
      default:
        note("huiyin: \(error)")
        throw .unavailable
      }
    }
  }

  private func report(_ visit: Visit, by key: APIKey) throws(Mistake) -> IncomingReport {
    guard let code = visit["service_code"] else { throw .serviceMissing }
    guard try stored({ () throws(StoreError) in try visit.store.isService(code) }) else { throw .serviceUnknown }
    guard let text = visit["description"] else { throw .textMissing }
    let kind = visit["attribute[kind]"].map { Kind(rawValue: $0) } ?? .help
    guard let kind else { throw .attributeUnknown }
    let spot = try Spot(visit, places: try stored { () throws(StoreError) in try visit.store.deskPlaces(limit: 5000) })
    guard text.unicodeScalars.count <= Self.textLimit else { throw .textTooLong(limit: Self.textLimit) }
    guard spot.location?.unicodeScalars.count ?? 0 <= Self.addressLimit else {
      throw .textTooLong(limit: Self.addressLimit)
    }
    var report = IncomingReport(place: spot.place, kind: kind, channel: .app, text: text, sender: .system)
    report.category = code
    report.location = spot.location
    report.contact = contact(visit)
    report.source = Visit.source(key)
    report.idempotencyKey = idempotencyKey(visit, key)
    return report
  }

  /// Who reports and how to be reached, on one line, sealed before it is stored.
  private func contact(_ visit: Visit) -> String? {
    let reachable = ["phone", "email"].compactMap { visit[$0] }
    guard !reachable.isEmpty else { return nil }
    let parts = ["last_name", "first_name"].compactMap { visit[$0] } + reachable
    return String(parts.joined(separator: " ").prefix(200))
  }

  /// The key that was sent, or one made of all that was sent: the same report sent again on a day is one case.
  private func idempotencyKey(_ visit: Visit, _ key: APIKey) -> String {
    if let sent = visit["idempotency_key"], FormKey.isOne(sent) { return sent }
    var bytes = Array("\(visit.offset.date(visit.now)) \(key.name.utf8.count) \(key.name)".utf8)
    for field in visit.fields.fields {
      for text in [field.name, field.value] { bytes += Array(" \(text.utf8.count) ".utf8) + Array(text.utf8) }
    }
    return FormKey.make(from: MessageDigest.sha256(bytes))
  }
}
