import ArgumentParser
import CaseStore
import Workspace

/// `huiyin api-key remove`
struct APIKeyRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a key back. What came by it stays.")

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "What the key is called.")
  var name: String

  func run() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readWrite)
    guard try store.removeAPIKey(name) else {
      Console.note("No key is called so. “huiyin api-key list” shows them.")
      throw ExitCode.foundWrong
    }
  }
}
