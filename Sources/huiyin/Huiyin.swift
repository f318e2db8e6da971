import ArgumentParser
import Foundation

/// The command line.
@main
struct Huiyin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huiyin",
    abstract: "Every report gets an answer, and everyone can see that it did.",
    subcommands: [
      Init.self, Check.self, Import.self, Simulate.self, Codes.self, Print.self, Build.self, Verify.self, Serve.self,
      Redact.self, Backup.self, Restore.self, Retain.self, CaseCommand.self, UserCommand.self, APIKeyCommand.self,
      WebhookCommand.self, PublicationCommand.self, Sample.self, CallsCommand.self, Appraise.self,
      IntakeCommand.self, Notify.self, Migrate.self, DoctorCommand.self,
    ])

  /// Runs the command that was asked for; whatever goes wrong is said once, and ends with a code of its own.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    guard let code = ExitCode(of: error) else { exit(withError: error) }
    Console.endProgress()
    Console.note((error as? CocoaError)?.sentence ?? "\(error)")
    exit(withError: code)
  }
}
