import ArgumentParser
import CaseStore
import Workspace

/// `huiyin webhook remove`
struct WebhookRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a back-end's secret back. What came by it stays.")

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "What the back-end is called.")
  var name: String

  func run() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readWrite)
    guard try store.removeWebhookSender(name) else {
      Console.note("No back-end is called so. “huiyin webhook list” shows them.")
      throw ExitCode.foundWrong
    }
  }
}
