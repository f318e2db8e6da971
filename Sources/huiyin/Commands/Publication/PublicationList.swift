public import ArgumentParser
public import CaseStore
import Casework

/// `huiyin publication list`
struct PublicationList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "What waits for a decision, the longest waiting first; or what was decided, the latest first.",
    discussion: "A line is: number, since when, place, category, what is special; separated by tabs.")

  @OptionGroup var workspace: WorkspaceOptions

  @Option(help: "Cases that are published, withheld or withdrawn instead of those that wait.")
  var state: PublicationState?

  @Option(help: ArgumentHelp("Only waiting cases at the place with this code and in it.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("Only waiting cases of the category with this code and below it.", valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp("Only what comes after the case with this number.", valueName: "number"))
  var after: String?

  @Option(help: "How many lines at most.")
  var limit = 50

  @Flag(help: "Write the result as JSON.")
  var json = false

  func run() throws {
    let desk = try CaseDesk(workspace: workspace.workspace)
    try Said(asJSON: json, offset: desk.offset, number: after ?? "").ask {
      let last = try after.map { try desk.number($0) }
      let lines =
        if let state, state != .draft {
          try desk.store.decidedPublications(state, after: last, limit: limit).map {
            PublicationLine($0, state, desk.offset)
          }
        } else {
          try desk.store.publicationQueue(
            PublicationFilter(place: place, category: category), after: last, limit: limit
          ).map { PublicationLine($0, desk.offset) }
        }
      return json ? try lines.map { try JSONLine.text($0) } : lines.map(\.text)
    }
  }
}

/// One case of a list, for people and programs.
private struct PublicationLine: Encodable {
  let `case`: String
  let state: String
  let since: String
  let place: String?
  let category: String?
  var reporterObjects: Bool?
  var by: String?
  var ground: String?

  init(_ item: PublicationItem, _ offset: UTCOffset) {
    (self.case, state, since) = (item.number.description, "waiting", offset.dayAndMinute(item.answeredAt))
    (place, category, reporterObjects) = (item.place, item.category, item.reporterObjects)
  }

  init(_ item: DecidedPublication, _ state: PublicationState, _ offset: UTCOffset) {
    (self.case, since) = (item.number.description, offset.dayAndMinute(item.decidedAt))
    (self.state, place, category) = (state.rawValue, item.place, item.category)
    (by, ground) = (item.decidedBy.rawValue, item.ground?.rawValue)
  }

  var text: String {
    let special = [reporterObjects == true ? "reporter objects" : nil, by.map { "by \($0)" }, ground]
    return [self.case, since, place ?? "", category ?? "", special.compactMap(\.self).joined(separator: ", ")]
      .joined(separator: "\t")
  }
}

extension PublicationState: ExpressibleByArgument {}
extension WithholdingGround: ExpressibleByArgument {}
extension DraftFlag: ExpressibleByArgument {}
