import ArgumentParser
import CaseStore
import Casework
import Foundation
import MailIntake
import Workspace

/// `huiyin intake mail`
struct IntakeMail: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Take one mail message from standard input as a report.",
    discussion: """
      Mail servers run it for each message: see docs/channels.md. It ends with 0 where the message is stored or is no \
      report of a person, with 65 where it can never be one, and with 75 where the mail server is to try again.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(
    help: ArgumentHelp(
      "Write the answer to the sender on standard output, as a message from this address.", valueName: "address"))
  var reply: String?

  // Mail servers hand over whatever stands in the envelope: a value may be empty or begin with a hyphen.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "To whom the mail server returns the message; empty for nobody. SENDER of the environment where left out.",
      valueName: "address"))
  var sender: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The address it was delivered to. RECIPIENT of the environment where left out.", valueName: "address"))
  var recipient: String?

  func validate() throws {
    if let reply, MailAddress(address: reply)?.isPlain != true {
      throw ValidationError("‘--reply’ takes a mail address.")
    }
  }

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let message = try MailMessage(
      try input(), envelopeSender: sender ?? environment["SENDER"], recipient: recipient ?? environment["RECIPIENT"])
    if let reason = message.automatic { return Console.note("\(reason)") }
    try take(message)
  }

  private func take(_ message: MailMessage) throws {
    let workspace = options.workspace
    let store: CaseStore
    do { store = try CaseStore(path: workspace.database, access: .readWrite) } catch { throw MailTrouble.store(error) }
    var generator = SystemRandomNumberGenerator()
    let taken = try MailTaker(workspace: workspace, note: { Console.note($0) }).take(
      message, into: store, at: Clock.now(), using: &generator)
    guard let address = reply.flatMap(MailAddress.init(address:)) else {
      return Console.result(taken.receipt.number.description)
    }
    let answer = try MailAnswer(
      to: message, taken, from: address, workspace: workspace, store: store, at: Clock.now())
    if let answer { FileHandle.standardOutput.write(Data(answer.bytes)) }
  }

  /// No more than one byte over the limit is read.
  private func input() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= MailLimits.messageBytes,
      let piece = try FileHandle.standardInput.read(upToCount: 64 * 1024), !piece.isEmpty
    {
      bytes += piece
    }
    return bytes
  }
}
