import ArgumentParser
import CaseStore
import Casework
import Workspace

/// `huiyin retain`
struct Retain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Erase what has served its purpose: contacts of cases that ended long ago, ended sessions.",
    discussion: """
      Run it every day. How long contacts are kept after the end of a case stands in content/rules.yaml. Backups hold the \
      same contacts: name each of them, and they are erased there too.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(name: .customLong("backup"), help: "A backup to erase from as well; may be given several times.")
  var backups: [String] = []

  func run() throws {
    for path in [options.workspace.database] + backups {
      let store = try CaseStore(path: path, access: .readWrite)
      let now = Clock.now()
      let erased = try store.eraseExpired(at: now, idleSessionsBefore: now + Int64(-Self.longestIdleSession))
      Console.result(
        "\(path): erased \(erased.contacts) contacts, \(erased.sessions) sessions, \(erased.endorsements) hashes")
    }
  }

  /// Longer than any session lives without being used, in seconds.
  private static let longestIdleSession = 7 * 86_400
}
