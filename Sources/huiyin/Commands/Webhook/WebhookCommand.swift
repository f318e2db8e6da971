import ArgumentParser

/// `huiyin webhook`
struct WebhookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook",
    abstract: "The back-ends of WeChat or apps that hand in reports by signed messages (docs/channels.md).",
    subcommands: [WebhookAdd.self, WebhookRemove.self, WebhookList.self])
}
