import ArgumentParser
import CaseStore
import Workspace

/// `huiyin user disable`
struct UserDisable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Let an account sign in and act no more. Its sessions end; its history stays.")

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The login.")
  var login: String

  func run() throws {
    try CaseStore(path: options.workspace.database, access: .readWrite)
      .setDisabled(true, of: login, by: nil, at: Clock.now())
  }
}

/// `huiyin user enable`
struct UserEnable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Let a disabled account sign in and act again.")

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The login.")
  var login: String

  func run() throws {
    try CaseStore(path: options.workspace.database, access: .readWrite)
      .setDisabled(false, of: login, by: nil, at: Clock.now())
  }
}

/// `huiyin user passwd`
struct UserPassword: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passwd",
    abstract: "Set a password: asked for at a terminal, or the first line of standard input. The sessions end.")

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The login.")
  var login: String

  func run() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readWrite)
    guard try store.user(login) != nil else { throw StoreError.unknownUser(login) }
    try store.setPassword(try NewPassword.hash(for: login), of: login, by: nil, at: Clock.now())
  }
}

/// `huiyin user code`
struct UserCode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "Give a grid worker or deputy a new personal code; the one before is worth nothing.")

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The login.")
  var login: String

  func run() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readWrite)
    var generator = SystemRandomNumberGenerator()
    Console.result("\(try store.givePersonalCode(to: login, by: nil, at: Clock.now(), using: &generator))")
  }
}
