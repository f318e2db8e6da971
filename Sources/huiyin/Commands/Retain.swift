import ArgumentParser
import CaseStore
import Casework
import Photos
import Workspace

/// `huiyin retain`
struct Retain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Erase what has served its purpose: contacts and photographs of cases that ended long ago, ended sessions, printed files.",
    discussion: """
      Run it every day. How long contacts are kept after the end of a case stands in content/rules.yaml, how long photographs are in \
      content/portal.yaml; what an editor made public of them stays with the public case. Files of photographs that nothing refers to are \
      swept away. Backups hold the \
      same contacts: name each of them, and they are erased there too.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(name: .customLong("backup"), help: "A backup to erase from as well; may be given several times.")
  var backups: [String] = []

  @Option(help: "For how many days files made for the desk are kept; what was asked for stays listed.")
  var printDays = 30

  func validate() throws {
    guard printDays >= 1 else { throw ValidationError("--print-days counts days from 1") }
  }

  func run() throws {
    try clearPrints()
    for path in [options.workspace.database] + backups {
      let store = try CaseStore(path: path, access: .readWrite)
      let now = Clock.now()
      let erased = try store.eraseExpired(at: now, idleSessionsBefore: now + Int64(-Self.longestIdleSession))
      Console.result(
        "\(path): erased \(erased.contacts) contacts, \(erased.photos) photographs, \(erased.sessions) sessions, "
          + "\(erased.endorsements) hashes")
    }
    for path in backups { try PhotoCopies(besideCopy: path).sweep(path) }
    try sweepPhotos()
  }

  /// After the rows: a file without a row is swept the next time, a row without a file would show nothing.
  private func sweepPhotos() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readOnly)
    let workspace = options.workspace
    for (path, names) in [
      (workspace.photos, try store.photoNames()), (workspace.publicPhotos, try store.publicPhotoNames()),
    ] {
      let moment = Clock.now().seconds - Int64(Self.longestRequest)
      let swept = PhotoFolder(path).sweep(keeping: names, changedBefore: moment)
      if swept > 0 { Console.result("\(path): removed \(swept) files") }
    }
  }

  private func clearPrints() throws {
    let workspace = options.workspace
    let store = try CaseStore(path: workspace.database, access: .readWrite)
    let cleared = try PrintRemains(workspace).clear(store, at: Clock.now(), days: printDays)
    Console.result("\(workspace.prints): removed the files of \(cleared) orders")
  }

  /// Longer than any session lives without being used, in seconds.
  private static let longestIdleSession = 7 * 86_400
  /// Longer than any report takes to be stored, in seconds.
  private static let longestRequest = 3600
}
