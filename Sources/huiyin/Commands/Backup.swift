import ArgumentParser
import CaseStore
import Workspace

/// `huiyin backup`
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the database to a file while reports keep coming in, and check the copy.")

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The file to write; it must not exist.")
  var file: String

  func run() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readWrite)
    try store.backUp(to: file)
    Console.result(file)
  }
}
