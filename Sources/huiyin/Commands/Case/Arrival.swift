import CaseStore
import Casework
import Foundation
import Sealing
import Workspace

/// A report that staff take down: at the telephone, from a letter.
struct Arrival {
  var origin: NewReport.Origin
  var category: String?
  var kind: Kind
  var channel: Channel
  var subject: String?
  var text: String
  var location: String?
  /// How to reach the reporter; sealed at once.
  var contact: String?
  var actor = NamedActor()
  var at: String?
  var idempotencyKey: String?
  var wantsNoPublication = false
}

extension CaseDesk {
  /// Stores a report as a new case.
  func receive(_ arrival: Arrival, in workspace: Workspace) throws -> DeedResult.Receipt {
    let actor = try arrival.actor.isNamed ? actor(arrival.actor) : nil
    if arrival.text.isEmpty { throw DeedMistake.missing("a text", for: .receive) }
    let seal = try arrival.contact.map { try Self.seal($0, workspace) }
    var generator = SystemRandomNumberGenerator()
    let receipt = try store.receive(
      NewReport(
        origin: arrival.origin, category: arrival.category, kind: arrival.kind, channel: arrival.channel,
        role: actor?.role ?? .resident, user: actor?.login, subject: arrival.subject, text: arrival.text,
        location: arrival.location, sealContact: seal, idempotencyKey: arrival.idempotencyKey,
        wantsNoPublication: arrival.wantsNoPublication),
      at: try moment(arrival.at), using: &generator)
    return DeedResult.Receipt(
      number: receipt.number, queryCode: receipt.queryCode, answerDue: receipt.answerDue, isNew: receipt.isNew)
  }

  private static func seal(
    _ contact: String, _ workspace: Workspace
  ) throws -> @Sendable (CaseNumber) -> [UInt8]? {
    let key = try SealingPublicKey(fileText: String(contentsOfFile: workspace.sealingKey, encoding: .utf8))
    return { try? SealedContact.seal(Array(contact.utf8), to: key, caseNumber: $0.description) }
  }
}
