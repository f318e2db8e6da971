public import ArgumentParser
import CaseStore
public import Casework
import Workspace

/// `huiyin sample`
struct Sample: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the cases to follow up and to look back at, by rule and seed, so that nobody can pick.",
    discussion: """
      Every complete day is drawn from once: run it daily. How many are drawn stands in content/rules.yaml. Seed and \
      result of each draw are recorded; --verify draws all of them again.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "Only samples of this kind.")
  var kind: SampleKind?

  @Option(help: "The first day to draw from, where nothing was drawn yet; the latest complete one where left out.")
  var from: CivilDate?

  @Flag(help: "Draw nothing; show the cases drawn that still wait.")
  var waiting = false

  @Flag(help: "Draw nothing; draw every recorded sample again and say which come out otherwise.")
  var verify = false

  @Option(help: ArgumentHelp("As of this moment, as 2026-11-21 09:05; now where left out.", valueName: "time"))
  var at: String?

  @Flag(help: "Write the result as JSON.")
  var json = false

  func run() throws {
    let desk = try CaseDesk(workspace: options.workspace)
    if verify { return try say(differences: desk.store.verifySamples(), desk) }
    let kinds = kind.map { [$0] } ?? SampleKind.allCases
    try Said(asJSON: json, offset: desk.offset, number: "").ask {
      try waiting ? open(kinds, desk) : draw(kinds, desk)
    }
  }

  private func draw(_ kinds: [SampleKind], _ desk: CaseDesk) throws -> [String] {
    var generator = SystemRandomNumberGenerator()
    let moment = try desk.moment(at)
    let draws = try kinds.flatMap {
      try desk.store.drawSamples($0, at: moment, from: from, using: &generator)
    }
    if json { return [try JSONLine.text(draws.map { SampleJSON($0, desk.offset) })] }
    return draws.map(\.line)
  }

  private func open(_ kinds: [SampleKind], _ desk: CaseDesk) throws -> [String] {
    let samples = try kinds.flatMap { kind in try desk.store.openSamples(kind).map { (kind, $0) } }
    if json {
      return [try JSONLine.text(samples.map { OpenSampleJSON($0.0, $0.1, desk.offset) })]
    }
    return samples.map { kind, sample in
      [kind.rawValue, sample.number.description, sample.day.description, sample.unit ?? ""].joined(separator: "\t")
    }
  }

  private func say(differences: [SampleDifference], _ desk: CaseDesk) throws {
    if json {
      Console.result(try JSONLine.text(differences.map { SampleJSON($0.recorded, desk.offset) }))
    } else if differences.isEmpty {
      Console.result("\(try desk.store.sampleDraws().count) draws come out as they are recorded")
    }
    guard !differences.isEmpty else { return }
    for difference in differences { Console.note(difference.sentence) }
    throw ExitCode.foundWrong
  }
}

extension SampleKind: ExpressibleByArgument {}

extension SampleDifference {
  /// What is recorded, and what comes out.
  var sentence: String {
    "\(recorded.line); drawn again, of \(population): " + cases.map(\.description).joined(separator: " ")
  }
}

extension SampleDraw {
  fileprivate var line: String {
    "\(kind.rawValue) of \(day): \(cases.count) of \(population), \(percent) in a hundred, seed \(seed): "
      + cases.map(\.description).joined(separator: " ")
  }
}

/// A draw for programs.
private struct SampleJSON: Encodable {
  let kind: String
  let day: String
  let percent: Int
  /// As text: programs that read numbers as floating point would lose digits.
  let seed: String
  let population: Int
  let drawnAt: String
  let cases: [String]

  init(_ draw: SampleDraw, _ offset: UTCOffset) {
    (kind, day, percent, seed) = (draw.kind.rawValue, draw.day.description, draw.percent, String(draw.seed))
    (population, drawnAt, cases) = (draw.population, offset.rfc3339(draw.drawnAt), draw.cases.map(\.description))
  }
}

/// A case that waits for its follow-up, for programs.
private struct OpenSampleJSON: Encodable {
  let kind: String
  let `case`: String
  let day: String
  let drawnAt: String
  let unit: String?

  init(_ kind: SampleKind, _ sample: OpenSample, _ offset: UTCOffset) {
    (self.kind, `case`, day) = (kind.rawValue, sample.number.description, sample.day.description)
    (drawnAt, unit) = (offset.rfc3339(sample.drawnAt), sample.unit)
  }
}
