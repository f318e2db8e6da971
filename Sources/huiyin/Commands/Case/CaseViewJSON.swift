import CaseStore
import Casework

/// A case with its history, for programs.
struct CaseViewJSON: Encodable {
  let `case`: String
  let kind: String
  let channel: String
  let state: String
  let place: String?
  let category: String?
  let subject: String?
  let text: String
  let location: String?
  let unit: String?
  let coUnits: [CoUnitJSON]
  let due: DeadlinesJSON
  let flags: [String]
  let events: Int
  let returns: Int
  let reopenings: Int
  let extensions: Int
  let pauses: Int
  let hasContact: Bool
  let wantsNoPublication: Bool
  let earlierCase: String?
  let merged: [String]
  let history: [EventJSON]
  let duplicates: [String]
  let suggestion: DeedJSON.Suggestion?

  /// A co-unit with its deadline.
  struct CoUnitJSON: Encodable {
    let unit: String
    let due: String?
    let contributedAt: String?
  }

  init(_ view: CaseView) {
    let (file, sum, offset) = (view.file, view.file.sum, view.offset)
    `case` = file.number.description
    (kind, channel, state) = (file.kind.rawValue, file.channel.rawValue, sum.state.rawValue)
    (place, category, subject, text, location) = (file.place, file.category, file.subject, file.text, file.location)
    (unit, earlierCase) = (sum.unit, sum.earlierCase)
    coUnits = sum.coUnits.map {
      CoUnitJSON(
        unit: $0.unit, due: $0.due.map(offset.rfc3339), contributedAt: $0.contributedAt.map(offset.rfc3339))
    }
    due = DeadlinesJSON(sum.deadlines, offset)
    flags = sum.flags.map(\.rawValue).sorted()
    (events, returns, reopenings) = (sum.eventCount, sum.returnCount, sum.reopenCount)
    (extensions, pauses) = (sum.extensionCount, sum.pauseCount)
    (hasContact, wantsNoPublication) = (file.hasContact, file.wantsNoPublication)
    merged = file.merged.map(\.description)
    history = file.history.map { EventJSON($0, offset) }
    duplicates = view.duplicates.map(\.number.description)
    suggestion = view.suggestion.map {
      DeedJSON.Suggestion(unit: $0.unit.code, name: $0.unit.name, reason: $0.reason)
    }
  }
}
