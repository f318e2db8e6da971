import CaseStore
import Casework

/// A case as `huiyin case show` has it.
struct CaseView {
  let file: CaseFile
  let duplicates: [LikelyDuplicate]
  let suggestion: SuggestedUnit?
  let offset: UTCOffset

  var lines: [String] {
    let sum = file.sum
    var lines = ["\(file.number) \(sum.state.rawValue), \(file.kind.rawValue) by \(file.channel.rawValue)"]
    lines.append(file.categoryLine.joined(separator: " / "))
    lines.append(file.placeLine.reversed().map(\.name).joined(separator: " ") + (file.location.map { ", \($0)" } ?? ""))
    if let unit = sum.unit { lines.append("with \(unit)") }
    if let (step, due) = sum.nextDeadline { lines.append("\(step.rawValue) by \(offset.dayAndMinute(due))") }
    lines += sum.coUnits.map { coUnit in
      "joined by \(coUnit.unit)" + (coUnit.due.map { ", by \(offset.dayAndMinute($0))" } ?? "")
        + (coUnit.contributedAt == nil ? "" : ", contributed")
    }
    if let subject = file.subject { lines.append(subject) }
    lines += ["", file.text, ""]
    for event in file.history { lines += [event.line(offset)] + (event.text.map { ["   \($0)"] } ?? []) }
    lines += duplicates.map { "like \($0.number), \($0.state.rawValue): \($0.text)" }
    if let suggestion {
      lines.append("suggested: \(suggestion.unit.code) \(suggestion.unit.name), because \(suggestion.reason)")
    }
    return lines
  }
}

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
