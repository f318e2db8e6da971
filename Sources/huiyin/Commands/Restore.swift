import ArgumentParser
import CaseStore
import Workspace

/// `huiyin restore`
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the place of the database, which is kept beside it, and the photographs back.")

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The file that huiyin backup wrote.")
  var file: String

  func run() throws {
    let kept = try CaseStore.restore(from: file, to: options.workspace.database, at: Clock.now())
    Console.result("restored \(options.workspace.database)")
    if let count = try PhotoCopies(besideCopy: file).restore(to: options.workspace) {
      Console.result("restored \(count) photographs")
    }
    if let kept { Console.note("the database that was replaced is kept as \(kept)") }
  }
}
