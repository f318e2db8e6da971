import ArgumentParser
import CaseStore
import Casework

/// `huiyin case list`
struct CaseList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The work lists of the desk.",
    discussion: """
      A line is: number, urgency (! late, ~ soon), state, what is due and when, unit, category, place, how the report \
      begins; separated by tabs. With --as a handler sees the own unit's cases only.
      """)

  @OptionGroup var workspace: WorkspaceOptions

  @Argument(help: "Which list.")
  var list: DeskList = .open

  @OptionGroup var actor: ActorOptions

  @Option(help: ArgumentHelp("Only cases of the unit with this code.", valueName: "unit"))
  var of: String?

  @Option(help: ArgumentHelp("Only cases at the place with this code and in it.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("Only cases of the category with this code and below it.", valueName: "category"))
  var category: String?

  @Option(help: "Only cases of this kind.")
  var kind: Kind?

  @Option(help: "Only cases that came this way.")
  var channel: Channel?

  @Option(help: "In which order.")
  var order: DeskQuery.Order = .urgent

  @Option(help: ArgumentHelp("A number, or words of the report, among all cases.", valueName: "words"))
  var search: String?

  @Option(help: "How many lines at most.")
  var limit = DeskQuery.pageSize

  @Option(help: ArgumentHelp("As of this moment, as 2026-11-21 09:05; now where left out.", valueName: "time"))
  var at: String?

  @Flag(help: "Write the result as JSON.")
  var json = false

  func run() throws {
    let desk = try CaseDesk(workspace: workspace.workspace)
    try Said(asJSON: json, offset: desk.offset, number: "").ask {
      let clock = try desk.store.deskClock()
      let now = try desk.moment(at)
      let query = DeskQuery(
        search == nil ? list : .all, unit: of, place: place, category: category, kind: kind, channel: channel,
        order: order, text: search ?? "")
      if search != nil { while try desk.store.indexReports(limit: 10_000) == 10_000 {} }
      let authority = try actor.actor.isNamed ? desk.actor(actor.actor).authority : nil
      let rows = try desk.store.deskRows(
        query, limit: limit + 1, at: clock.moment(now), for: authority ?? Authority(role: .supervisor))
      let lines = rows.prefix(limit).map { CaseLine($0, clock, at: now) }
      return json
        ? [
          try JSONLine.text(
            CaseListJSON(list: query.list.rawValue, cases: lines.map(\.json), hasMore: rows.count > limit))
        ]
        : lines.map(\.text)
    }
  }
}
