import ArgumentParser

/// `huiyin api-key`
struct APIKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "api-key",
    abstract: "The keys of other systems that hand in reports or say how far cases are (docs/open311.md).",
    subcommands: [APIKeyAdd.self, APIKeyRemove.self, APIKeyList.self])
}
