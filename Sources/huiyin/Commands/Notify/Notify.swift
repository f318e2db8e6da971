import ArgumentParser
import CaseStore
import Casework
import Foundation
import Publishing
import Sealing
import Workspace

/// `huiyin notify`
struct Notify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do what time has made due by the portal's rules, then send what waits in the outbox.",
    discussion: """
      Run it every few minutes. var/hooks.json names the program of each channel; it gets one message as JSON on its \
      standard input, and ends with 0 where it was sent, 65 where it never can be. A message may come twice, always with \
      the same “key”. See docs/deploy.md.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Print what would be sent; change and send nothing.")
  var dryRun = false

  @Flag(help: "Show what could not be sent, with the reasons; change and send nothing.")
  var problems = false

  @Flag(help: "First put what was given up back.")
  var retry = false

  @Option(help: ArgumentHelp("The desk's key; var/keys/contact.private where left out.", valueName: "file"))
  var key: String?

  @Option(help: ArgumentHelp("As of this moment, as 2026-11-21 09:05; now where left out.", valueName: "time"))
  var at: String?

  func run() throws {
    let desk = try CaseDesk(workspace: options.workspace)
    let fixed = try moment(desk)
    let now = { fixed ?? Clock.now() }
    if problems { return try showProblems(desk) }
    if dryRun { return try show(desk, at: now()) }
    if retry { _ = try desk.store.retryGivenUpNotices(at: now()) }
    // So that whoever searches need not wait for it.
    try desk.store.indexReports(limit: Self.indexedAtOnce)
    for deed in try desk.store.applyDueRules(at: now()) { Console.result("\(deed.number) \(deed.action.rawValue)") }
    try publish(desk, at: now())
    guard try !desk.store.dueNotices(at: now(), limit: 1).isEmpty else { return }
    let count = try NoticeSender(
      store: desk.store, hooks: try hooks(), opener: try opener(), host: try desk.store.profile().host,
      offset: desk.offset, now: now
    ).send()
    try say(count)
  }

  /// A second's work or two.
  private static let indexedAtOnce = 20_000

  /// What content has the portal decide by itself about what waits to be published.
  private func publish(_ desk: CaseDesk, at moment: Timestamp) throws {
    let wording = try options.wording(language: desk.store.profile().language)
    for deed in try AutomaticPublication(store: desk.store, wording: wording).apply(at: moment) {
      Console.result("\(deed.number) \(deed.deed.rawValue)")
    }
  }

  private func moment(_ desk: CaseDesk) throws -> Timestamp? {
    guard let at else { return nil }
    guard let moment = MomentText.moment(at, in: desk.offset) else {
      throw ValidationError("\(DeedMistake.notAMoment(at))")
    }
    return moment
  }

  private func hooks() throws -> Hooks {
    let path = options.workspace.storage + "/hooks.json"
    do throws(HooksMistake) {
      return try Hooks(readingFile: path)
    } catch {
      Console.note("\(path): \(error). Nothing was sent; the notices wait.")
      throw ExitCode.foundWrong
    }
  }

  private func opener() throws -> SealingPrivateKey? {
    let path = key ?? options.workspace.openingKey
    guard key != nil || FileManager.default.fileExists(atPath: path) else { return nil }
    return try SealingPrivateKey(fileText: String(contentsOfFile: path, encoding: .utf8))
  }

  private func show(_ desk: CaseDesk, at moment: Timestamp) throws {
    let (hooks, host) = (try hooks(), try desk.store.profile().host)
    for notice in try desk.store.dueNotices(at: moment) {
      let channel = hooks.channels[notice.audience]?.name ?? ""
      Console.result(try JSONLine.text(NoticeMessage(notice, channel: channel, host: host, desk.offset)))
    }
  }

  private func showProblems(_ desk: CaseDesk) throws {
    for notice in try desk.store.failedNotices() {
      let next = notice.nextAt.map { "again at \(desk.offset.dayAndMinute($0))" } ?? "given up"
      Console.result("\(notice.key)\t\(notice.attemptCount) attempts\t\(next)\t\(notice.problem)")
    }
  }

  /// Ends with 75 where something is tried again, with 1 where something never will be by itself.
  private func say(_ count: NoticeSender.Count) throws {
    Console.result("\(count.sent) sent, \(count.failed) to be tried again, \(count.givenUp) given up")
    if count.withoutChannel > 0 {
      Console.note("\(count.withoutChannel) notices wait: var/hooks.json names no channel for those who are told")
    }
    if count.withoutKey > 0 {
      Console.note(
        "\(count.withoutKey) notices to reporters wait: the key that opens contacts is not here; name it with --key")
    }
    if count.givenUp + count.withoutChannel + count.withoutKey > 0 { throw ExitCode.foundWrong }
    if count.failed > 0 { throw ExitCode.tryAgain }
  }
}
