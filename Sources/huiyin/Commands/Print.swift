import ArgumentParser
import CaseStore
import Casework
import PortalContent
import Posters
import SiteBuilder
import Workspace

/// `huiyin print`
struct Print: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Make posters, flyers, door plates, stickers and labels for places, each code read back before it is handed over.",
    discussion: """
      Designs are the SVG files in site-templates/print; codes are those that “huiyin codes” handed out. manifest.csv in the \
      output folder lists every page, and what was not made and why.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Make what was asked for at the desk and waits, into var/print; nothing else goes with it.")
  var waiting = false

  @Option(help: "The design, such as poster-a4; “--list” shows those there are.")
  var design: String?

  @Flag(help: "List the designs and stop.")
  var list = false

  @Option(
    parsing: .upToNextOption,
    help: "Codes or names of places; what lies in them is printed too. All places where left out.")
  var places: [String] = []

  @Option(parsing: .upToNextOption, help: "Only these codes, to print single things again.")
  var codes: [String] = []

  @Option(help: "Only codes of this material; those whose material the design's name holds, where left out.")
  var material: String?

  @Option(help: "Only codes at this placement.")
  var placement: String?

  @Option(help: "The folder for the files; var/print where left out.")
  var output: String?

  @Flag(help: "For the office: colours of the screen, cut to size. For the press: inks, bleed, crop and fold marks.")
  var ink = InkChoice.office

  @Flag(help: "Turn letters into outlines, for a shop that cannot take fonts.")
  var outlined = false

  @Flag(help: "One file of all pages with bookmarks instead of one a place.")
  var merged = false

  @Flag(help: "Also a ZIP archive for each street.")
  var zip = false

  @Flag(help: "Also a proof sheet with thumbnails, to sign.")
  var proof = false

  @Option(help: "Several on a sheet: a name in sheets.csv such as L7160, or paper in millimetres such as 320x450.")
  var sheet: String?

  @Option(help: "The first free cell of the first sheet.")
  var startAt = 1

  @Flag(help: "Print the calibration page only.")
  var calibration = false

  @Option(help: "A brief by its address under /briefs/, such as 2026-10-monthly: one PDF with a cover to sign.")
  var brief: String?

  @Flag(help: "Only a PNG picture of the first page made, to look at on a screen.")
  var picture = false

  @Option(help: "The day that files say they were made on; today where left out, or the day of the brief.")
  var date: CivilDate?

  func validate() throws {
    guard waiting || list || calibration || brief != nil || design != nil else {
      throw ValidationError("Say which design: --design poster-a4. “huiyin print --list” shows those there are.")
    }
    guard startAt >= 1 else { throw ValidationError("--start-at counts cells from 1") }
  }

  func run() throws {
    if waiting { return try PrintRoom(options).work() }
    let folder = try DesignFolder(path: options.workspace.templates + "/print")
    if list { return try show(folder) }
    let portal = try options.portal()
    if let brief { return try write(brief, portal, folder) }
    let chosen = try folder.design(calibration ? "calibration" : design ?? "")
    let items = try calibration ? [PrintItems(portal).home] : items(portal, chosen)
    guard !items.isEmpty else {
      Console.note(
        "No code to print for “\(chosen.title)”: content/codes.csv asks for none of its material there, or “huiyin codes” has not run. "
          + "Name another material with --material.")
      throw ExitCode.foundWrong
    }
    let job = PrintJob(
      folder: folder, design: chosen, office: PrintOffice(portal), options: printOptions(portal),
      output: output ?? options.workspace.storage + "/print")
    if picture {
      return try job.writePictures(of: items[0], pixels: 1200).forEach { Console.result("\(job.output)/\($0)") }
    }
    let result = try job.run(items) { Console.progress("pages", $0, of: items.count) }
    Console.endProgress()
    try report(result)
  }

  private func write(_ slug: String, _ portal: Portal, _ folder: DesignFolder) throws {
    let reader = BriefReader(portal: portal, workspace: options.workspace, cutOff: Clock.now())
    guard let text = try reader.read(slug) else {
      Console.note(
        "There is no brief “\(slug)” whose last day is over. There are: \(reader.slugs.prefix(20).joined(separator: ", "))"
      )
      throw ExitCode.foundWrong
    }
    let paper = BriefPaper(text, portal: portal.settings.name, office: portal.settings.office)
    let day = (date ?? text.date).components
    let job = BriefJob(
      folder: folder, paper: paper,
      date: PDFDate(year: day.year, month: day.month, day: day.day, offset: portal.settings.offset.minutes))
    let target = output ?? options.workspace.storage + "/print"
    let pages = try job.write("\(slug).pdf", in: target)
    Console.result("\(target)/\(slug).pdf: \(pages) pages")
  }

  private func show(_ folder: DesignFolder) throws {
    for name in folder.names {
      let design = try folder.design(name)
      let sheet = design.sheet.map { ", sheet \($0)" } ?? ""
      Console.result("\(name)\t\(design.title)\t\(design.size.width) × \(design.size.height) mm\(sheet)")
    }
  }

  private func items(_ portal: Portal, _ design: Design) throws -> [PrintItem] {
    let all = try options.store(for: portal).codes()
    let items = PrintItems(portal)
    var inside: Set<String>?
    if !places.isEmpty { inside = try Set(places.flatMap { try items.places(named: $0) }) }
    let wanted = Set(codes.map { $0.uppercased() })
    return items.items(all) { code in
      code.status == .active && inside?.contains(code.place) ?? true && (wanted.isEmpty || wanted.contains(code.text))
        && (placement == nil || code.placement == placement)
        && (material.map { $0 == code.material } ?? (!wanted.isEmpty || design.title.contains(code.material)))
    }
  }

  private func printOptions(_ portal: Portal) -> PrintOptions {
    let offset = portal.settings.offset
    let day = (date ?? offset.date(Clock.now())).components
    return PrintOptions(
      ink: ink == .press ? .press : .office, outlined: outlined, merged: merged, zipped: zip, proof: proof,
      sheet: sheet,
      startCell: startAt,
      date: PDFDate(year: day.year, month: day.month, day: day.day, offset: offset.minutes))
  }

  private func report(_ result: PrintResult) throws {
    for warning in result.warnings { Console.note("warning: \(warning)") }
    for reason in result.reasons { Console.note(reason) }
    Console.result("\(result.made) made, \(result.notMade.count) not made: \(result.manifest)")
    if let problem = result.problems.first { throw problem.isInputOutput ? ExitCode.inputOutput : .foundWrong }
  }
}

extension PrintResult {
  /// Why some things were not made, each reason once.
  var reasons: [String] {
    let alike = Dictionary(grouping: problems, by: \.kind)
    return problems.filter { alike[$0.kind]?.first == $0 }.map { problem in
      let others = (alike[problem.kind]?.count ?? 1) - 1
      return "\(problem)" + (others > 0 ? " (and \(others) more for the same reason)" : "")
    }
  }
}

/// What a file is for.
enum InkChoice: String, EnumerableFlag {
  case office
  case press
}
