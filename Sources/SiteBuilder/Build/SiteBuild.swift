import CaseStore
public import Casework
public import PortalContent
public import SiteOutput
import Templates
public import Workspace

/// One build of `public/`: content, templates and cases in, a static site out.
///
/// The build is a list of named steps; what a step does is in a file of its own. Nothing of the site changes before the
/// last step, and then all of it does.
public struct SiteBuild {
  private let portal: Portal
  private let workspace: Workspace
  private let site: String
  private let cutOff: Timestamp
  private let workers: Int
  private let options: SiteBuildOptions

  /// A build.
  ///
  /// - Parameters:
  ///   - portal: the checked content; the store has been brought up to date with it.
  ///   - workspace: where templates, database and manifest are.
  ///   - site: the folder to write.
  ///   - cutOff: up to when is counted and shown what happened.
  ///   - workers: how many threads work.
  ///   - options: what the build does beyond writing the site.
  public init(
    portal: Portal, workspace: Workspace, site: String, cutOff: Timestamp, workers: Int,
    options: SiteBuildOptions = SiteBuildOptions()
  ) {
    self.portal = portal
    self.workspace = workspace
    self.site = site
    self.cutOff = cutOff
    self.workers = workers
    self.options = options
  }

  /// Builds the site.
  ///
  /// - Parameter report: told of every step.
  /// - Returns: what changed.
  /// - Throws: ``BuildStepError`` naming the step, with what went wrong; the site is then as it was.
  public func run(reporting report: @escaping @Sendable (BuildProgress) -> Void) throws -> SiteChanges {
    var state = try BuildState(portal, workspace, site: site, cutOff: cutOff, workers: workers, options: options)
    try BuildStep.runAll(Self.steps, on: &state, reporting: report)
    return state.changes
  }

  private static var steps: [BuildStep<BuildState, any Error>] {
    [
      BuildStep("cases", run: { state, progress in try state.readCases(progress) }),
      BuildStep("topics", run: { state, _ in try state.findTopics() }),
      BuildStep("other pages", run: { state, progress in try state.writeOtherPages(progress) }),
      BuildStep("site map", run: { state, _ in try state.writeSitemap() }),
      BuildStep("assets", run: { state, _ in try state.writeAssets() }),
      BuildStep("budgets", run: { state, _ in try state.checkBudgets() }),
      BuildStep("search", run: { state, _ in try state.updateSearch() }),
      BuildStep("show", run: { state, _ in try state.finish() }),
    ]
  }
}
