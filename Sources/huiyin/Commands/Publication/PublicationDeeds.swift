import ArgumentParser
import CaseStore
import Casework
import Publishing

/// `huiyin publication publish`
struct PublicationPublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Make the draft of a case public, as “show” shows it.")

  @OptionGroup var options: PublicationDeedOptions

  @Option(help: "What somebody looked at and let pass: minor, illness, crime, doubt. Once for each.")
  var accept: [String] = []

  func run() throws {
    try options.perform("publish", from: [nil, .published], isShowing: true) { store, draft, who, now in
      let left = draft.obstacles.map(\.word).filter {
        !accept.contains($0) || ["unanswered", "objection"].contains($0)
      }
      guard left.isEmpty else { throw DeedMistake.notToPublish(left) }
      let flags = draft.flags.map(\.rawValue).joined(separator: " ")
      try store.publish(
        draft.source.number, draft.published, by: who.role, user: who.login, reason: flags.isEmpty ? nil : flags,
        expecting: draft.source.version, at: now)
    }
  }
}

/// `huiyin publication withhold`
struct PublicationWithhold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withhold", abstract: "Decide that a case is not published; the ground is counted in public.")

  @OptionGroup var options: PublicationDeedOptions

  @Option(help: "Why, as it is counted.")
  var ground: WithholdingGround

  @Option(help: "Why, in words; needed for the ground “other”.")
  var text = ""

  func run() throws {
    try options.perform("withhold", from: [nil], isShowing: false) { store, draft, who, now in
      if ground == .other, text.isEmpty { throw DeedMistake.reasonMissing("withhold") }
      try store.withhold(
        draft.source.number, ground, reason: text, by: who.role, user: who.login, expecting: draft.source.version,
        at: now)
    }
  }
}

/// `huiyin publication withdraw`
struct PublicationWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take a published case off the site with the next build.")

  @OptionGroup var options: PublicationDeedOptions

  @Option(help: "Why.")
  var text = ""

  func run() throws {
    try options.perform("withdraw", from: [.published], isShowing: false) { store, draft, who, now in
      if text.isEmpty { throw DeedMistake.reasonMissing("withdraw") }
      try store.withdraw(
        draft.source.number, reason: text, by: who.role, user: who.login, expecting: draft.source.version, at: now)
    }
  }
}

/// `huiyin publication redraft`
struct PublicationRedraft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redraft", abstract: "Put a withheld or withdrawn case back among those that wait.")

  @OptionGroup var options: PublicationDeedOptions

  @Option(help: "Why.")
  var text = ""

  func run() throws {
    try options.perform("redraft", from: [.withheld, .withdrawn], isShowing: true) { store, draft, who, now in
      if text.isEmpty { throw DeedMistake.reasonMissing("redraft") }
      try store.redraft(
        draft.source.number, reason: text, by: who.role, user: who.login, expecting: draft.source.version, at: now)
    }
  }
}
