import ArgumentParser
import CaseStore
import Casework

/// `huiyin case show`
struct CaseShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One case with its history, likely duplicates, and the unit that the rules suggest.",
    discussion: "The reporter's contact stays sealed: “huiyin case disclose” opens it.")

  @OptionGroup var workspace: WorkspaceOptions

  @Argument(help: "The case's number, as 20261121-0042.")
  var number: String

  @OptionGroup var actor: ActorOptions

  @Flag(help: "Write the result as JSON.")
  var json = false

  func run() throws {
    let desk = try CaseDesk(workspace: workspace.workspace)
    try Said(asJSON: json, offset: desk.offset, number: number).ask {
      let number = try desk.number(number)
      let authority = try actor.actor.isNamed ? desk.actor(actor.actor).authority : nil
      guard let file = try desk.store.caseFile(number, for: authority ?? Authority(role: .supervisor)) else {
        throw StoreError.unknownCase(number.description)
      }
      let view = CaseView(
        file: file, duplicates: try duplicates(of: file, desk), suggestion: try suggestion(for: file, desk),
        offset: desk.offset)
      return json ? [try JSONLine.text(CaseViewJSON(view))] : view.lines
    }
  }

  private func duplicates(of file: CaseFile, _ desk: CaseDesk) throws -> [LikelyDuplicate] {
    guard file.sum.state.isOpen else { return [] }
    return try desk.store.likelyDuplicates(of: file, withinDays: desk.store.automaticRules().duplicateDays)
  }

  /// Only where somebody has to dispatch it.
  private func suggestion(for file: CaseFile, _ desk: CaseDesk) throws -> SuggestedUnit? {
    guard file.sum.state == .received || file.sum.state == .returned else { return nil }
    let units = try desk.store.deskUnits()
    guard let suggestion = try desk.store.suggestion(for: file, units: units),
      let unit = units.first(where: { $0.code == suggestion.unit })
    else { return nil }
    return SuggestedUnit(
      number: file.number, eventCount: file.sum.eventCount, unit: unit, ground: suggestion.ground)
  }
}
