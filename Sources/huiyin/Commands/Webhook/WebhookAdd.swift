import ArgumentParser
import CaseStore
import Casework
import Foundation
import Intake
import Sealing
import Workspace

/// `huiyin webhook add`
struct WebhookAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make a secret for a back-end; adding a name again makes its old secret worth nothing.",
    discussion: """
      The secret is printed once. It is made of a number in the database and of var/form.key: run this as the account that \
      the CGI programs run under, so that they can read the key.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "What the back-end is called: letters, digits and hyphens.")
  var name: String

  @Option(help: "The way that what it hands in came: wechat, app, hotline or mailbox.")
  var channel: Channel = .weChat

  func validate() throws {
    guard (1...64).contains(name.utf8.count), name.utf8.allSatisfy(Self.standsInName) else {
      throw ValidationError("A name is 1 to 64 letters, digits and hyphens.")
    }
    guard [.weChat, .app, .hotline, .mailbox].contains(channel) else {
      throw ValidationError("‘--channel’ is wechat, app, hotline or mailbox.")
    }
  }

  func run() throws {
    let store = try options.store(for: options.portal())
    let path = options.workspace.formKey
    var generator = SystemRandomNumberGenerator()
    guard let key = HashKeyFile.key(at: path, for: .forms, using: &generator)?.key else {
      Console.note("\(path) can neither be read nor made: run this as the account of the CGI programs.")
      throw ExitCode.noPermission
    }
    let sender = WebhookSender(name: name, channel: channel, nonce: RandomBytes.make(16, using: &generator))
    try store.keep(sender, at: Clock.now())
    Console.result(WebhookSecret(of: sender, key: key).text)
  }

  private static func standsInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
