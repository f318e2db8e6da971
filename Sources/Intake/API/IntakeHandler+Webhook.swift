internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Sealing

/// What a back-end of WeChat or of an app hands in for its users, signed with a secret that only it and this portal know.
extension IntakeHandler {
  /// Takes a report that is signed; sent again with the same id it is the same case and the same receipt.
  func takeSigned(
    _ fields: FormFields, _ visit: Visit, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    guard let key = formSecret(using: &random) else { return apiMessage(.later) }
    let name = fields["sender"] ?? ""
    let sender = try visit.store.webhookSender(name)
    // For a name that nobody has the work is the same, and so is the answer.
    let secret = WebhookSecret(of: sender ?? WebhookSender(name: name, channel: .app, nonce: []), key: key)
    let signature = visit.request.headers[.signature].flatMap(WebhookSignature.init)
    let flaw = signature?.flaw(signedWith: secret, visit.request.body, at: clock())
    guard signature != nil, let sender else { return apiRefusal(.wrong, visit) }
    if let flaw { return apiRefusal(flaw, visit) }
    return try take(fields, from: sender, key, visit, using: &random)
  }

  private func take(
    _ fields: FormFields, from sender: WebhookSender, _ key: HashKey, _ visit: Visit,
    using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Response {
    let entry = ReportEntry(fields)
    var report = entry.report(from: visit.request.remote, through: sender.channel)
    let (id, user, contact) = (fields["id"] ?? "", fields["user"] ?? "", fields["contact"] ?? "")
    report.contact = Blank.isBlank(contact) ? nil : contact
    report.sender = .person("webhook \(sender.name) \(user)")
    report.source = "webhook:" + sender.name
    report.idempotencyKey = FormKey.make(
      from: key.hash(Array("webhook id \(sender.name.utf8.count) \(sender.name) \(id)".utf8)))
    let tooLong = [("id", id), ("user", user), ("contact", contact)].filter {
      $0.1.unicodeScalars.count > Self.nameLimit || $0.0 == "id" && Blank.isBlank($0.1)
    }
    guard tooLong.isEmpty else {
      return apiMistakes(visit) { maker throws(Failure) in
        try tooLong.map { field throws(Failure) in (field.0, try maker.say("api.length")) }
      }
    }
    return try taken(report, entry.mistakes, visit, using: &random)
  }

  /// Unicode scalars of an id, a user's name and a contact.
  private static var nameLimit: Int { 200 }
}
