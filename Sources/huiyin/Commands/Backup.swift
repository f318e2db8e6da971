import ArgumentParser
import CaseStore
import Casework
import Doctor
import Foundation
import Workspace

/// `huiyin backup`
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Copy the database to a file while reports keep coming in, check the copy, and put photographs beside it.",
    discussion: """
      The photographs lie in a folder named like the copy, FILE.photos; what an earlier copy beside it has is shared with it. Keys, \
      content and templates are files: copy var/keys, content/ and site-templates/ with whatever copies files.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The file to write.")
  var file: String?

  @Option(help: "Write to this folder instead, one file a day: portal-2026-11-21.sqlite.")
  var folder: String?

  @Option(help: "With --folder: keep the newest so many files, remove older ones.")
  var keep: Int?

  func validate() throws {
    guard (file == nil) != (folder == nil) else { throw ValidationError("Name a file to write, or a --folder.") }
    guard keep == nil || folder != nil else { throw ValidationError("--keep goes with --folder.") }
    guard (keep ?? 1) > 0 else { throw ValidationError("--keep takes a number from 1.") }
  }

  func run() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readOnly)
    let now = Clock.now()
    let target = folder.map(BackupFolder.init)
    let path = target?.file(of: try store.offset().date(now)) ?? file ?? ""
    try store.backUp(to: path)
    try BackupRecord(at: now, path: URL(fileURLWithPath: path).path).write(in: options.workspace)
    let missing = try PhotoCopies(besideCopy: path).write(of: path, from: options.workspace)
    Console.result(path)
    if missing > 0 { Console.note("\(missing) photographs are not in var/photos, and so not in the backup") }
    guard let target, let keep else { return }
    for removed in try target.prune(keeping: keep) { Console.note("removed \(removed)") }
  }
}
