import ArgumentParser
import CaseStore
import Casework
import Credentials
import Workspace

/// `huiyin user add`
struct UserAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make an account. The password is asked for at a terminal, or is the first line of standard input.",
    discussion: "Grid workers and deputies also get a personal code to report with; it is printed once.")

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "What they sign in with.")
  var login: String

  @Option(help: "Their name, as colleagues read it.")
  var name: String

  @Option(help: "What they may do.")
  var role: Role

  @Option(help: ArgumentHelp("The code of their unit; a handler has one.", valueName: "unit"))
  var unit: String?

  @Option(help: ArgumentHelp("The code of the place a grid worker walks.", valueName: "place"))
  var place: String?

  func validate() throws {
    guard (1...64).contains(login.count), login.allSatisfy({ !$0.isWhitespace && !$0.isNewline }) else {
      throw ValidationError("A login is 1 to 64 characters without white space.")
    }
    guard role != .resident, role != .system else {
      throw ValidationError("Nobody signs in as \(role.rawValue).")
    }
    guard role != .handler || unit != nil else { throw ValidationError("A handler acts for a unit: add --unit UNIT.") }
  }

  func run() throws {
    // Before the first build the database knows no units yet.
    let store = try options.store(for: options.portal())
    if try store.user(login) != nil { throw StoreError.loginInUse }
    try store.addUser(
      NewStaffMember(
        login: login, name: name, role: role, unit: unit, place: place,
        passwordHash: try NewPassword.hash(for: login)), by: nil, at: Clock.now())
    Console.result("\(login) \(role.rawValue)")
    guard role == .gridWorker || role == .deputy else { return }
    var generator = SystemRandomNumberGenerator()
    Console.result("code \(try store.givePersonalCode(to: login, by: nil, at: Clock.now(), using: &generator))")
  }
}
