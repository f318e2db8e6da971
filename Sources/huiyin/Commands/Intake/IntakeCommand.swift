import ArgumentParser

/// `huiyin intake`
struct IntakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake", abstract: "Take reports that come other ways than the form (docs/channels.md).",
    subcommands: [IntakeMail.self])
}
