import ArgumentParser
import CaseStore
import Casework

/// `huiyin case batch`
struct CaseBatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Do what the lines on standard input say, one JSON object a line, and answer each with a line.",
    discussion: """
      {"do": "receive", "place": …, "kind": …, "channel": …, "text": …, "contact": …} takes down a report; every other \
      line has “do” and “case”, and what the command of that name has as options: as, role, unit, at, text, expect, to, \
      asSuggested, until, into, outcome, grade, resolution, flags. Each line is done, and on the disk, before its answer \
      is written; what cannot be done is answered with “error”, and the lines after it go on. With --together all lines \
      are one transaction: faster, and their answers come at the end.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var actor: ActorOptions

  @Flag(help: "Do all lines in one transaction.")
  var together = false

  func run() throws {
    let desk = try CaseDesk(workspace: workspace.workspace)
    var failed = 0
    if together {
      var answers: [String] = []
      try desk.store.withBulkTransaction {
        while let line = readLine() { answers.append(try answer(line, desk, &failed)) }
      }
      for answer in answers { Console.result(answer) }
    } else {
      while let line = readLine() { Console.result(try answer(line, desk, &failed)) }
    }
    if failed > 0 { throw ExitCode.foundWrong }
  }

  private func answer(_ line: String, _ desk: CaseDesk, _ failed: inout Int) throws -> String {
    var number = ""
    do {
      let entry = try BatchLine(line)
      number = entry.number
      return try JSONLine.text(DeedJSON(try result(of: entry, desk), desk.offset))
    } catch {
      guard let failure = DeedFailure(error) else { throw error }
      failed += 1
      return try JSONLine.text(failure.json(number, desk.offset))
    }
  }

  private func result(of entry: BatchLine, _ desk: CaseDesk) throws -> DeedResult {
    if try entry.action() == .receive {
      return .received(try desk.receive(entry.arrival(for: actor.actor), in: workspace.workspace))
    }
    let deed = try entry.deed(for: actor.actor)
    return try desk.isQuestion(deed) ? .suggestion(desk.suggestion(for: deed)) : .done(desk.perform(deed))
  }
}
