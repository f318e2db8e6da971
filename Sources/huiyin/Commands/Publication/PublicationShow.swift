import ArgumentParser
import CaseStore
import Casework
import Publishing

/// `huiyin publication show`
struct PublicationShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "What the public would read of a case, what speaks against it, and what was decided so far.",
    discussion: "The original is shown at the desk, to those who decide.")

  @OptionGroup var workspace: WorkspaceOptions

  @Argument(help: "The case's number, as 20261121-0042.")
  var number: String

  @Flag(help: "Write the result as JSON.")
  var json = false

  func run() throws {
    let desk = try CaseDesk(workspace: workspace.workspace)
    try Said(asJSON: json, offset: desk.offset, number: number).ask {
      let shown = DraftJSON(try desk.draft(of: number, workspace), desk.offset)
      return json ? [try JSONLine.text(shown)] : shown.lines
    }
  }
}

extension CaseDesk {
  /// The draft of a case as it stands now.
  func draft(of number: String, _ options: WorkspaceOptions) throws -> CaseDraft {
    let wording = try options.wording(language: store.profile().language)
    let maker = DraftMaker(rules: try store.publicationRules(), wording: wording)
    return maker.draft(of: try store.publicationSource(try self.number(number)))
  }
}

extension CaseDraft.Obstacle {
  /// One word for programs and people.
  var word: String {
    switch self {
    case .unanswered: "unanswered"
    case .objection: "objection"
    case .flag(let flag): flag.rawValue
    case .doubt: "doubt"
    }
  }
}

/// A draft, for programs and people.
private struct DraftJSON: Encodable {
  struct Decided: Encodable {
    let at: String
    let by: String
    let deed: String
    let reason: String?
  }

  let `case`: String
  let state: String
  let ground: String?
  let title: String
  let question: String
  let answer: String
  let findings: Int
  let leastConfidence: Double
  let obstacles: [String]
  let log: [Decided]

  init(_ draft: CaseDraft, _ offset: UTCOffset) {
    let (source, text, facts) = (draft.source, draft.published, draft.facts)
    (self.case, state) = (source.number.description, source.state?.rawValue ?? "waiting")
    (ground, title, question, answer) = (source.ground?.rawValue, text.title, text.question, text.answer)
    (findings, leastConfidence) = (facts.findingCount, facts.leastConfidence)
    obstacles = draft.obstacles.map(\.word)
    log = source.log.map {
      Decided(
        at: offset.dayAndMinute($0.at), by: $0.user ?? $0.role.rawValue, deed: $0.deed.rawValue, reason: $0.reason)
    }
  }

  var lines: [String] {
    var lines = ["\(self.case) \(state)" + (ground.map { " (\($0))" } ?? ""), title, question]
    if !answer.isEmpty { lines.append(answer) }
    lines.append("\(findings) passages hidden, the least sure \(leastConfidence)")
    if !obstacles.isEmpty { lines.append("to be looked at: " + obstacles.joined(separator: ", ")) }
    return lines + log.map { "  \($0.at) \($0.deed) by \($0.by)" + ($0.reason.map { ": \($0)" } ?? "") }
  }
}
