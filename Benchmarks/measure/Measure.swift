import PortalContent
import QRCode
import Templates

/// Times what is too short to time from outside: one case page, one text of Markdown, one code as SVG.
///
/// Takes the folder of templates; prints for each its name, nanoseconds and bytes: the best of several rounds, because a
/// round that was interrupted says nothing about the program.
@main
struct Measure {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: measure TEMPLATES")
      return
    }
    try casePage(templates: CommandLine.arguments[1])
    markdown()
    try code()
  }

  private static func casePage(templates directory: String) throws {
    let page = CaseRecord()
    let sample = SampleCasePage()
    let template = try TemplateSet(directory: directory, language: "zh").template("case", for: page.shape)
    var record = Record(page.shape)
    var bytes: [UInt8] = []
    let time = try best {
      record.reset()
      page.fill(&record, sample)
      bytes.removeAll(keepingCapacity: true)
      try template.render(record, into: &bytes)
    }
    print("case-page", time, bytes.count)
  }

  private static func markdown() {
    let text = SampleCasePage().markdown
    var length = 0
    let time = best { length = Markdown.html(text).utf8.count }
    print("markdown", time, text.count, length)
  }

  private static func code() throws {
    let side = try Millimetres(thousandths: 40_000)
    var text = ""
    let time = try best { text = try Symbol("https://E.EXAMPLE.GOV.CN/R/R7K3M4").svg(side: side) }
    print("code-svg", time, text.utf8.count)
  }

  /// Nanoseconds of one call, in the best of 2,000 rounds of 50.
  private static func best<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) -> Int64 {
    let clock = ContinuousClock()
    var best = Duration.seconds(3600)
    for _ in 0..<2000 {
      let start = clock.now
      for _ in 0..<50 { try work() }
      best = min(best, clock.now - start)
    }
    return best.components.attoseconds / 50_000_000_000
  }
}
