import ArgumentParser
import CaseStore
import Workspace

/// `huiyin migrate`
struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Bring the database to this program's schema; it is copied first, and changed only when the copy is whole.",
    discussion: """
      huiyin build does the same when it needs to. The copy is the way back: with the program before, “huiyin restore” it.
      """)

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let path = options.workspace.database
    do throws(StoreError) {
      _ = try CaseStore(path: path, access: .readWrite)
      Console.result("\(path) has this program's schema")
    } catch {
      guard case .olderSchema(_, let found, let known) = error else { throw error }
      _ = try CaseStore(path: path, access: .owner)
      Console.result("\(path) was brought from schema \(found) to \(known)")
      Console.note("as it was before it is kept as \(CaseStore.earlierCopy(of: path, schema: found))")
    }
  }
}
