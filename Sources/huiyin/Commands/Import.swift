public import ArgumentParser
import CaseStore
public import Casework
import Foundation
import Importer

/// `huiyin import`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take over cases from a file of another system: CSV, TSV or JSON Lines.",
    discussion: """
      All rows that can be taken are taken in one transaction; running it again doubles nothing. Rows that cannot be \
      taken are written beside the file with the reason.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The file.")
  var file: String

  @Flag(help: "Show what would be done, and change nothing.")
  var dryRun = false

  @Flag(name: .customLong("public"), help: "The texts and replies are public as they are: publish them.")
  var isPublic = false

  @Option(help: "A file that says which column holds what, one “field = column” a line.")
  var mapping: String?

  @Option(
    help: "The name of the system the ids belong to; an id of one system is one case, whatever the file is called.")
  var source = "import"

  @Option(help: "The kind of rows that name none.")
  var kind: Kind = .help

  @Option(help: "The category, by code or name, of rows that name none.")
  var category: String?

  @Option(help: "The unit, by code or name, of rows that name none.")
  var unit: String?

  @Option(help: "Invent a community for rows that name none, by this seed. For demonstrations only.")
  var spread: UInt64?

  @Flag(help: "Write the result as JSON.")
  var json = false

  func run() throws {
    let portal = try options.portal()
    let store = try options.store(for: portal)
    let importer = Importer.Import(
      ImportOptions(
        source: source, mapping: try mapping.map { try ColumnMapping(readingFile: $0) } ?? ColumnMapping(),
        isPublic: isPublic,
        kind: kind,
        category: category, unit: unit, spread: spread.map { PlaceSpread(seed: $0) }))
    var generator = BlockRandom()
    let plan =
      dryRun
      ? try importer.plan(
        file: file, portal: portal, store: store, at: Clock.now(), using: &generator, progress: show)
      : try importer.run(
        file: file, rejectsTo: rejects, portal: portal, store: store, at: Clock.now(), using: &generator, progress: show
      ).plan
    Console.endProgress()
    Console.result(json ? try Self.json(plan) : "\(plan)")
    if !plan.rejected.isEmpty, !dryRun { Console.note("the rejected rows are in \(rejects)") }
    if !plan.rejected.isEmpty { throw ExitCode.foundWrong }
  }

  private var rejects: String {
    let url = URL(fileURLWithPath: file)
    return url.deletingPathExtension().relativePath + ".rejected."
      + (url.pathExtension.isEmpty ? "csv" : url.pathExtension)
  }

  private static func json(_ plan: ImportPlan) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(plan), as: UTF8.self)
  }

  private func show(_ progress: ImportProgress) {
    Console.progress("kilobytes", progress.bytes / 1024, of: progress.totalBytes / 1024)
  }
}

extension Kind: ExpressibleByArgument {}
