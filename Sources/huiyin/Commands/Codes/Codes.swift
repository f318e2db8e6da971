import ArgumentParser
import CaseStore
import Casework
import Codes
import QRCode
import Simulation
import PortalContent
import Workspace

/// `huiyin codes`
struct Codes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hand out the codes that content/codes.csv asks for, and write them as SVG, PNG and codes.csv.",
    discussion: """
      Codes stay the same from run to run. Nothing that was ever printed is given away again. With --report nothing is \
      handed out: a line says what each code brought in.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "The folder for the files; var/codes where left out.")
  var output: String?

  @Option(help: "Scheme and host the codes lead to; that of content/portal.yaml where left out.")
  var host: String?

  @Option(name: .customLong("millimetres"), help: "The printed side of a code with its quiet zone.")
  var side = 40

  @Option(help: "Take this code out of use: a scan of it says so and leads on.")
  var retire: [String] = []

  @Option(help: ArgumentHelp("Make a code stand for another one, as in OLD=NEW.", valueName: "old=new"))
  var redirect: [String] = []

  @Option(help: "Draw new codes from this seed, so that a demo is the same everywhere.")
  var seed: UInt64?

  @Flag(help: "Tell how many reports came by each code, in all and in the last \(CodeReport.recentDays) days.")
  var report = false

  @Flag(help: "Write the report as CSV, with the places that have no code.")
  var csv = false

  @Flag(help: "Write the report as JSON.")
  var json = false

  func validate() throws {
    if json, csv { throw ValidationError("Name either --json or --csv.") }
    if json || csv, !report { throw ValidationError("--json and --csv go with --report.") }
    if report, !retire.isEmpty || !redirect.isEmpty { throw ValidationError("--report changes no code.") }
  }

  func run() throws {
    let portal = try options.portal()
    let store = try options.store(for: portal)
    if report { return try tell(portal, store) }
    try changeStatus(store)
    let plan = CodePlan(portal)
    let new =
      try seed.map { seed in
        var generator = SeededGenerator(seed: seed)
        return plan.missing(existing: try store.codes(), using: &generator)
      } ?? randomlyMissing(plan, store)
    try store.addCodes(new)
    let active = try store.codes().filter { $0.status == .active }
    let folder = output ?? options.workspace.codes
    try CodeFiles(
      portal: portal, origin: host ?? portal.settings.host, side: try Millimetres(thousandths: side * 1000)
    ).write(active, to: folder) { Console.progress("codes", $0, of: active.count) }
    Console.endProgress()
    Console.result("\(active.count) codes in use, \(new.count) of them new: \(folder)/codes.csv")
  }

  private func tell(_ portal: Portal, _ store: CaseStore) throws {
    let report = try CodeReport(store, offset: portal.settings.offset, at: Clock.now())
    if json { return Console.result(try JSONLine.text(report.json)) }
    for line in csv ? report.csvLines : report.textLines { Console.result(line) }
  }

  private func randomlyMissing(_ plan: CodePlan, _ store: CaseStore) throws -> [Code] {
    var generator = SystemRandomNumberGenerator()
    return plan.missing(existing: try store.codes(), using: &generator)
  }

  private func changeStatus(_ store: CaseStore) throws {
    for code in retire { try store.retire(code: try read(code)) }
    for pair in redirect {
      let ends = pair.split(separator: "=", omittingEmptySubsequences: false)
      guard ends.count == 2 else { throw ValidationError("“\(pair)” is not of the form OLD=NEW") }
      try store.redirect(code: try read(ends[0]), to: try read(ends[1]))
    }
  }

  private func read(_ code: some StringProtocol) throws -> String {
    do throws(CodeText.Mistake) {
      return try CodeText(parsing: code).text
    } catch {
      throw ValidationError("“\(code)”: \(error)")
    }
  }
}
