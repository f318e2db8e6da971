import ArgumentParser
import CaseStore
import Casework
import Foundation
import Sealing
import Workspace

/// `huiyin case disclose`
struct CaseDisclose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclose",
    abstract: "Open a reporter's contact, to speak with them. That it was looked at stands in the history.")

  @OptionGroup var options: DeedOptions

  @Option(help: ArgumentHelp("The desk's key; var/keys/contact.private where left out.", valueName: "file"))
  var key: String?

  func run() throws {
    let desk = try CaseDesk(workspace: options.workspace.workspace)
    try Said(asJSON: options.json, offset: desk.offset, number: options.number).say {
      let number = try desk.number(options.number)
      let path = key ?? options.workspace.workspace.openingKey
      guard FileManager.default.isReadableFile(atPath: path) else { throw DeedMistake.noKey(path: path) }
      let opener = try SealingPrivateKey(fileText: String(contentsOfFile: path, encoding: .utf8))
      // That it was looked at is written down before it is.
      let outcome = try desk.perform(options.deed(.disclose))
      guard let sealed = try desk.store.sealedContact(number) else { throw DeedMistake.noContact }
      let contact = try SealedContact.open(sealed, with: opener, caseNumber: number.description)
      return .disclosed(outcome, contact: String(decoding: contact, as: UTF8.self))
    }
  }
}
