import ArgumentParser
import CaseStore
import Casework
import Publishing

/// What all decisions about a publication have in common.
struct PublicationDeedOptions: ParsableArguments {
  @OptionGroup var workspace: WorkspaceOptions

  @Argument(help: "The case's number, as 20261121-0042.")
  var number: String

  @OptionGroup var actor: ActorOptions

  @Option(help: ArgumentHelp("When, as 2026-11-21 09:05; now where left out.", valueName: "time"))
  var at: String?

  @Flag(help: "Write the result as JSON.")
  var json = false

  /// Does it for who acts, and says where the publication stands then.
  ///
  /// - Parameters:
  ///   - deed: what it is called.
  ///   - states: where the publication may stand before; nil among them for one that waits.
  ///   - isShowing: whether only editors may do it.
  ///   - body: does it.
  /// - Throws: ``DeedMistake``, or what the store throws; all of them are said.
  func perform(
    _ deed: String, from states: Set<PublicationState?>, isShowing: Bool,
    _ body: (CaseStore, CaseDraft, CaseActor, Timestamp) throws -> Void
  ) throws {
    let desk = try CaseDesk(workspace: workspace.workspace)
    try Said(asJSON: json, offset: desk.offset, number: number).ask {
      let who = try desk.actor(actor.actor)
      guard who.role == .editor || who.role == .supervisor && !isShowing else {
        throw DeedMistake.mayNot(who.role, deed)
      }
      let draft = try desk.draft(of: number, workspace)
      let state = draft.source.state == .draft ? nil : draft.source.state
      guard states.contains(state) else { throw DeedMistake.notNow(deed, state: state?.rawValue ?? "waiting") }
      try body(desk.store, draft, who, try desk.moment(at))
      let now = try desk.store.publicationSource(draft.source.number)
      let done = Done(
        case: now.number.description, state: now.state?.rawValue ?? "waiting", ground: now.ground?.rawValue)
      return [json ? try JSONLine.text(done) : "\(done.case) \(done.state)"]
    }
  }

  private struct Done: Encodable {
    let `case`: String
    let state: String
    let ground: String?
  }
}
