import ArgumentParser
import Casework
import Foundation
import SiteBuilder
import Workspace
import PortalContent
import SiteOutput

/// `huiyin build`
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make public/ from content, templates and cases. A build that fails leaves the last good site.")

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "Write the site to this folder instead of public/.")
  var output: String?

  @Option(help: "Count figures up to the end of this day, as in 2026-11-21; up to now where left out.")
  var asOf: CivilDate?

  @Flag(help: "Weigh every page, and fail where one is heavier than its budget (docs/design.md).")
  var budget = false

  @Flag(help: "Put compressed copies (.gz, and .br with libbrotli1) beside each file; the web server hands them out.")
  var compress = false

  @Flag(
    inversion: .prefixedNo,
    help: "Bring the index of the public search up to date; the first time this takes longer than the rest.")
  var search = true

  @Option(help: "How many threads work; as many as there are cores where left out.")
  var jobs: Int?

  func run() throws {
    let portal = try options.portal()
    _ = try options.store(for: portal)
    let cutOff = asOf.map { portal.settings.offset.moment($0 + 1) } ?? Clock.endOfNow()
    let changes = try SiteBuild(
      portal: portal, workspace: options.workspace, site: output ?? options.workspace.site, cutOff: cutOff,
      workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      options: SiteBuildOptions(compresses: compress, checksBudgets: budget, keepsSearchIndex: search)
    ).run(reporting: show)
    Console.endProgress()
    Console.result(
      "\(changes.created) pages new, \(changes.changed) changed, \(changes.unchanged) unchanged, \(changes.removed) removed"
    )
    for path in changes.foreign where !path.hasPrefix(".") {
      Console.note("\(path) was not made by a build; it was left alone")
    }
  }
}
