public import ArgumentParser
import CaseStore
public import Casework
import PortalContent
import Workspace

/// `huiyin appraise`
struct Appraise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The appraisal of units for a month: each part with what it was made of, the sum, and what was left out.",
    discussion: """
      What each figure counts stands in content/appraisal.csv. Cases are taken as they stood at the end of the month, \
      by their histories: counted again later, the same month comes out the same.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "The month, as 2026-10.")
  var month: CivilMonth

  @Option(
    help: ArgumentHelp(
      "As things stood at this moment; the end of the month, or now, where left out.", valueName: "time"))
  var at: String?

  @Flag(help: "Write the result as JSON.")
  var json = false

  @Flag(help: "Write the table as CSV.")
  var csv = false

  @Flag(help: "Write only the cases that were left out, with the reasons.")
  var exclusions = false

  func validate() throws {
    if json, csv { throw ValidationError("Name either --json or --csv.") }
  }

  func run() throws {
    let portal = try options.portal()
    guard !portal.appraisal.weights.isEmpty else {
      Console.note("content/appraisal.csv is missing or empty: it says how many points each figure counts.")
      throw ExitCode.foundWrong
    }
    let store = try options.store(for: portal)
    let offset = portal.settings.offset
    let end = offset.moment(month.next.firstDay)
    var cutOff = min(end, Clock.now())
    if let at {
      guard let moment = MomentText.moment(at, in: offset) else {
        throw ValidationError("\(DeedMistake.notAMoment(at))")
      }
      cutOff = moment
    }
    let data = try store.appraisalData(month, cutOff: cutOff)
    let report = AppraisalReport(
      month: month, cutOff: offset.rfc3339(cutOff), portal: portal, data: data,
      appraisal: Appraisal(
        portal.units.filter { !$0.isRetired || data.counts[$0.code] != nil }, counts: data.counts,
        empty: AppraisalCounts(tally: Tally(period: Period(month, offset: offset), cutOff: cutOff)),
        weights: portal.appraisal, minimum: portal.settings.minimumRanked))
    if json { return Console.result(try JSONLine.text(AppraisalJSON(report))) }
    for line in exclusions ? report.exclusionLines(csv: csv) : report.tableLines(csv: csv) { Console.result(line) }
    if !csv, !exclusions { for line in report.exclusionLines(csv: false) { Console.result(line) } }
  }
}

extension CivilMonth: ExpressibleByArgument {
  /// A month written `2026-10`.
  public init?(argument: String) {
    self.init(argument)
  }
}
