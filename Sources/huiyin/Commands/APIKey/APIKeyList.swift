import ArgumentParser
import CaseStore
import Workspace

/// `huiyin api-key list`
struct APIKeyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The keys: name, and the unit whose cases it may move on.")

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readOnly)
    for key in try store.apiKeys() { Console.result([key.name, key.unit ?? ""].joined(separator: "\t")) }
  }
}
