import ArgumentParser
import CaseStore
import Casework
import Simulation
import PortalContent
import Workspace

/// `huiyin simulate`
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fill the portal with a believable history, played through the real workflow from content/scenario.yaml.",
    discussion:
      "For demonstrations and tests: people, reports and answers are invented. The same seed gives the same history.")

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "How many cases; the scenario's number where left out.")
  var cases: Int?

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  @Option(help: "The last day, as in 2026-11-21; the scenario's where left out.")
  var until: CivilDate?

  func run() throws {
    let portal = try options.portal()
    guard let scenario = portal.scenario else {
      Console.note("content/scenario.yaml is missing: it says what to simulate. See docs/simulation.md.")
      throw ExitCode.foundWrong
    }
    let store = try options.store(for: portal)
    guard try store.firstReportAt() == nil else {
      Console.note(
        "\(options.workspace.database) holds cases already. Simulated cases are not mixed with others: "
          + "use a new workspace (huiyin init DIR).")
      throw ExitCode.foundWrong
    }
    try ContactKeys.makeIfMissing(in: options.workspace)
    let count = cases ?? scenario.cases
    try Simulation(portal: portal, scenario: scenario, cases: cases, seed: seed, until: until)
      .run(into: store) { done, total in Console.progress("cases", done, of: total) }
    Console.endProgress()
    Console.result("\(count) cases from seed \(seed)")
  }
}
