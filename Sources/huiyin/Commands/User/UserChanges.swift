import ArgumentParser
import CaseStore

/// `huiyin user disable`
struct UserDisable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Let an account sign in and act no more. Its sessions end; its history stays.")

  @OptionGroup var account: AccountOptions

  func run() throws { try account.store().setDisabled(true, of: account.login, by: nil, at: Clock.now()) }
}

/// `huiyin user enable`
struct UserEnable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Let a disabled account sign in and act again.")

  @OptionGroup var account: AccountOptions

  func run() throws { try account.store().setDisabled(false, of: account.login, by: nil, at: Clock.now()) }
}

/// `huiyin user passwd`
struct UserPassword: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passwd",
    abstract: "Set a password: asked for at a terminal, or the first line of standard input. The sessions end.")

  @OptionGroup var account: AccountOptions

  func run() throws {
    let (store, login) = (try account.store(), account.login)
    guard try store.user(login) != nil else { throw StoreError.unknownUser(login) }
    try store.setPassword(try NewPassword.hash(for: login), of: login, by: nil, at: Clock.now())
  }
}

/// `huiyin user code`
struct UserCode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "Give a grid worker or deputy a new personal code; the one before is worth nothing.")

  @OptionGroup var account: AccountOptions

  func run() throws {
    var generator = SystemRandomNumberGenerator()
    let code = try account.store().givePersonalCode(to: account.login, by: nil, at: Clock.now(), using: &generator)
    Console.result("\(code)")
  }
}

/// `huiyin user authenticator`
struct UserAuthenticator: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authenticator",
    abstract: "Take an account's authenticator away, as when the phone is lost. The sessions end.",
    discussion: "Its owner then signs in by password alone, and sets up another one at the desk.")

  @OptionGroup var account: AccountOptions

  func run() throws { try account.store().setAuthenticator(nil, of: account.login, by: nil, at: Clock.now()) }
}
