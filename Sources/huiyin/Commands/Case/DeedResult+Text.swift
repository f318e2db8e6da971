import Casework

/// How results read at a terminal.
extension DeedResult {
  func text(_ offset: UTCOffset) -> String {
    switch self {
    case .done(let outcome): outcome.text(offset)
    case .disclosed(let outcome, let contact): "\(contact)\n\(outcome.text(offset))"
    case .suggestion(let suggestion): suggestion.text
    case .received(let receipt):
      "\(receipt.number) \(receipt.queryCode)"
        + (receipt.answerDue.map { ", answer by \(offset.dayAndMinute($0))" } ?? "")
        + (receipt.isNew ? "" : ", received before")
    }
  }
}

extension DeedOutcome {
  fileprivate func text(_ offset: UTCOffset) -> String {
    var parts = ["\(number) \(sum.state.rawValue)", "\(sum.eventCount) events"]
    if let unit = sum.unit { parts.append("with \(unit)") }
    if let (step, due) = sum.nextDeadline { parts.append("\(step.rawValue) by \(offset.dayAndMinute(due))") }
    if sum.pausedAt != nil { parts.append("clock stopped") }
    if sum.supervisedAt != nil { parts.append("supervised") }
    return parts.joined(separator: ", ")
  }
}

extension SuggestedUnit {
  fileprivate var text: String { "\(number): \(unit.code) \(unit.name), because \(reason)" }

  /// What the suggestion rests on.
  var reason: String {
    switch ground {
    case .rule(let rule):
      "of the rule for \(rule.category ?? "every category") at \(rule.place ?? "every place")"
        + (rule.reason.isEmpty ? "" : ": \(rule.reason)")
    case .category(let code): "category \(code) names it"
    case .place(let code): "it is responsible for \(code)"
    case .named(let code): "\(code) sent the case back and named it"
    }
  }
}
