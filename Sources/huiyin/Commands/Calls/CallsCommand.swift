import ArgumentParser

/// `huiyin calls`
struct CallsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calls", abstract: "Call logs of the telephone lines, and leaders' sessions at the telephone.",
    subcommands: [CallsImport.self])
}
