import ArgumentParser
import CaseStore
import Casework
import Sealing
import Workspace

/// `huiyin api-key add`
struct APIKeyAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract:
      "Make a key. It is printed once and kept as a digest; adding a name again makes its old key worth nothing.")

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "What the key is called.")
  var name: String

  @Option(help: ArgumentHelp("The code of the unit whose cases it may move on.", valueName: "unit"))
  var unit: String?

  func validate() throws {
    guard (1...64).contains(name.count), name.allSatisfy({ !$0.isWhitespace }) else {
      throw ValidationError("A name is 1 to 64 characters without white space.")
    }
  }

  func run() throws {
    let store = try options.store(for: options.portal())
    var generator = SystemRandomNumberGenerator()
    let key = Token(using: &generator).text
    try store.keep(
      APIKey(name: name, unit: unit, mayUpdate: unit != nil), digest: MessageDigest.sha256(Array(key.utf8)),
      at: Clock.now())
    Console.result(key)
  }
}
