import ArgumentParser

/// The command line.
@main
struct Huiyin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huiyin",
    abstract: "Every report gets an answer, and everyone can see that it did.",
    subcommands: [
      Init.self, Check.self, Import.self, Simulate.self, Codes.self, Build.self, Serve.self, Backup.self, Restore.self,
    ])
}
