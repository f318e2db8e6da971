import ArgumentParser
import CaseStore
import Foundation
import SiteBuilder
import Workspace

/// The site that `huiyin serve` shows, built again when what it is made of changes.
struct LiveSite: Sendable {
  private let directory: String

  init(_ options: WorkspaceOptions) {
    directory = options.directory
  }

  /// Builds the site as it is now.
  ///
  /// - Throws: what the build throws; the site is then as it was.
  func rebuild() throws {
    let options = try WorkspaceOptions.parse(["--workspace", directory])
    let portal = try options.portal()
    _ = try options.store(for: portal)
    _ = try SiteBuild(
      portal: portal, workspace: options.workspace, site: options.workspace.site, cutOff: Clock.endOfNow(),
      workers: ProcessInfo.processInfo.activeProcessorCount
    ).run(reporting: show)
    Console.endProgress()
  }

  /// Looks once a second for changes and builds again; what a build says against the content is shown, and the last
  /// good site stays.
  func watch() async {
    var seen = state()
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1))
      let now = state()
      guard now != seen else { continue }
      seen = now
      do {
        try rebuild()
        Console.note("built again")
      } catch let code as ExitCode {
        Console.note("the site stays as it was (\(code.rawValue))")
      } catch {
        Console.note("\(error)\nthe site stays as it was")
      }
    }
  }

  /// What content, templates and cases look like from outside: names, sizes and times, and the store's mark.
  private func state() -> [String] {
    let workspace = Workspace(directory)
    let files = [workspace.content, workspace.templates].flatMap(Self.files)
    let store = try? CaseStore(path: workspace.database, access: .readOnly)
    let mark = try? store?.changes(since: nil).mark
    return files + ["\(mark?.life ?? "") \(mark?.revision ?? 0) \(mark?.newestCase ?? 0)"]
  }

  private static func files(below folder: String) -> [String] {
    let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey]
    let walk = FileManager.default.enumerator(
      at: URL(fileURLWithPath: folder), includingPropertiesForKeys: Array(keys), options: [.skipsHiddenFiles])
    var files: [String] = []
    while let file = walk?.nextObject() as? URL {
      let values = try? file.resourceValues(forKeys: keys)
      let time = values?.contentModificationDate?.timeIntervalSince1970 ?? 0
      files.append("\(file.path) \(values?.fileSize ?? 0) \(time)")
    }
    return files.sorted()
  }
}
