import ArgumentParser
import CaseStore
import Workspace

/// Which account a command changes.
struct AccountOptions: ParsableArguments {
  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The login.")
  var login: String

  /// The database, for changing an account in it.
  func store() throws -> CaseStore { try CaseStore(path: options.workspace.database, access: .readWrite) }
}
