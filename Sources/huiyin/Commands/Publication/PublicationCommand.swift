import ArgumentParser

/// `huiyin publication`
struct PublicationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publication",
    abstract: "What waits to be published, and the decisions about it.",
    discussion:
      "Passages are hidden and shown at the desk, where original and draft stand side by side. See docs/publication.md.",
    subcommands: [
      PublicationList.self, PublicationShow.self, PublicationPublish.self, PublicationWithhold.self,
      PublicationWithdraw.self, PublicationRedraft.self,
    ])
}
