import ArgumentParser
import CaseStore
import PortalContent
import Workspace

/// `huiyin check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read content/ and say everything that is wrong with it; change nothing.")

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Also prove that every case is what its events add up to, and that drawn samples come out again.")
  var history = false

  func run() throws {
    let portal = try options.portal()
    Console.result(
      "content is in order: \(portal.places.count) places, \(portal.units.count) units, "
        + "\(portal.categories.count) categories, \(portal.limits.count) time limits")
    if history { try checkHistory() }
  }

  private func checkHistory() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readOnly)
    let differences = try store.verifyHistories()
    for difference in differences { Console.note("\(difference)") }
    guard differences.isEmpty else { throw ExitCode.foundWrong }
    Console.result("every case is what its events add up to")
    let drawnOtherwise = try store.verifySamples()
    for difference in drawnOtherwise { Console.note(difference.sentence) }
    guard drawnOtherwise.isEmpty else { throw ExitCode.foundWrong }
    Console.result("\(try store.sampleDraws().count) draws of samples come out as they are recorded")
  }
}
