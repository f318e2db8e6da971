import ArgumentParser
import CaseStore
import Casework
import Workspace

/// Does what commands say to cases, on behalf of somebody.
struct CaseDesk {
  let store: CaseStore
  let offset: UTCOffset

  /// Opens the workspace's database; what content says is taken from there.
  init(workspace: Workspace) throws {
    store = try CaseStore(path: workspace.database, access: .readWrite)
    offset = try store.offset()
  }

  /// Does it.
  func perform(_ deed: Deed) throws -> DeedOutcome {
    let number = try number(deed.number)
    let actor = try actor(deed.actor)
    var (target, expected) = (deed.target, deed.expected)
    if deed.isAsSuggested {
      let suggested = try suggestion(for: deed)
      (target, expected) = (suggested.unit.code, expected ?? suggested.eventCount)
    }
    if deed.action.needsText, deed.text?.isEmpty ?? true { throw DeedMistake.missing("a text", for: deed.action) }
    if deed.action == .dispatch, target == nil { throw DeedMistake.missing("a unit", for: .dispatch) }
    let until = try deed.until.map { text in
      guard let moment = MomentText.end(text, in: offset) else { throw DeedMistake.notAMoment(text) }
      return moment
    }
    let event = NewEvent(
      deed.action, by: actor.role, unit: actor.unit, user: actor.login, target: target, text: deed.text,
      flags: deed.flags, extendedTo: deed.action == .extend ? until : nil, grade: deed.grade,
      resolution: deed.resolution, earlierCase: try deed.earlier.map { try self.number($0).description },
      due: deed.action == .extend ? nil : until, outcome: deed.outcome)
    let sum = try store.record(
      event, on: number, at: try moment(deed.at), expectedEventCount: expected, authority: actor.authority)
    return DeedOutcome(number: number, sum: sum)
  }

  /// Whether a unit is asked for and none is named.
  func isQuestion(_ deed: Deed) -> Bool { deed.action == .dispatch && deed.target == nil && !deed.isAsSuggested }

  /// Which unit the rules suggest for a case.
  func suggestion(for deed: Deed) throws -> SuggestedUnit {
    let number = try number(deed.number)
    let authority = deed.actor.isNamed ? try actor(deed.actor).authority : nil
    guard let file = try store.caseFile(number, for: authority ?? Authority(role: .supervisor)) else {
      throw StoreError.unknownCase(number.description)
    }
    let units = try store.deskUnits()
    guard let suggestion = try store.suggestion(for: file, units: units),
      let unit = units.first(where: { $0.code == suggestion.unit })
    else { throw DeedMistake.nothingSuggested }
    return SuggestedUnit(number: number, eventCount: file.sum.eventCount, unit: unit, ground: suggestion.ground)
  }

  func number(_ text: String) throws -> CaseNumber {
    guard let number = CaseNumber(typed: text) else { throw DeedMistake.notANumber(text) }
    return number
  }

  /// The moment a text says; now where there is none.
  func moment(_ text: String?) throws -> Timestamp {
    guard let text else { return Clock.now() }
    guard let moment = MomentText.moment(text, in: offset) else { throw DeedMistake.notAMoment(text) }
    return moment
  }
}
