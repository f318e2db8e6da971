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
