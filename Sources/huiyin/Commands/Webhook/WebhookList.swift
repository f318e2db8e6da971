import ArgumentParser
import CaseStore
import Casework
import Workspace

/// `huiyin webhook list`
struct WebhookList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The back-ends: name, and the way that what they hand in came.")

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readOnly)
    for sender in try store.webhookSenders() { Console.result("\(sender.name)\t\(sender.channel.rawValue)") }
  }
}
