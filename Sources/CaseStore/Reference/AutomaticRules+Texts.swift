internal import Casework

extension AutomaticRules {
  /// As the settings hold them: `supervise-after-returns` = `3`, `escalations` = `answer+1*working-days=supervise`.
  var texts: [(key: String, value: String)] {
    [
      ("rule-supervise-after-returns", "\(superviseAfterReturns)"),
      ("rule-reopens-when-dissatisfied", "\(reopensWhenDissatisfied)"),
      ("rule-reopens-when-unresolved", "\(reopensWhenUnresolved)"), ("rule-reopens-at-most", "\(reopensAtMost)"),
      ("rule-closes-after", closesAfter?.text ?? ""), ("rule-warns-before", warnsBefore.text),
      (
        "rule-escalations",
        escalations.map { "\($0.step.rawValue)+\($0.after.text)=\($0.action.rawValue)" }.joined(separator: " ")
      ),
      ("rule-duplicate-days", "\(duplicateDays)"), ("rule-follow-up-percent", "\(followUpPercent)"),
      ("rule-look-back-days", "\(lookBackDays)"), ("rule-look-back-percent", "\(lookBackPercent)"),
      ("rule-contact-days", "\(contactDays)"),
    ]
  }

  /// Reads the texts back; what is missing or unreadable stays as it is without rules.
  init(texts: [String: String]) {
    self = .none
    func number(_ key: String) -> Int? { texts["rule-" + key].flatMap { Int($0) } }
    superviseAfterReturns = number("supervise-after-returns") ?? superviseAfterReturns
    reopensWhenDissatisfied = texts["rule-reopens-when-dissatisfied"] == "true"
    reopensWhenUnresolved = texts["rule-reopens-when-unresolved"] == "true"
    reopensAtMost = number("reopens-at-most") ?? reopensAtMost
    closesAfter = texts["rule-closes-after"].flatMap { Span(text: $0) }
    warnsBefore = texts["rule-warns-before"].flatMap { Span(text: $0) } ?? warnsBefore
    escalations = (texts["rule-escalations"] ?? "").split(separator: " ").compactMap { Escalation(text: $0) }
    duplicateDays = number("duplicate-days") ?? duplicateDays
    followUpPercent = number("follow-up-percent") ?? followUpPercent
    lookBackDays = number("look-back-days") ?? lookBackDays
    lookBackPercent = number("look-back-percent") ?? lookBackPercent
    contactDays = number("contact-days") ?? contactDays
  }
}

extension AutomaticRules.Span {
  fileprivate var text: String { "\(amount)*\(measure.rawValue)" }

  fileprivate init?(text: some StringProtocol) {
    let parts = text.split(separator: "*", maxSplits: 1)
    guard parts.count == 2, let amount = Int(parts[0]), let measure = TimeLimit.Measure(rawValue: String(parts[1]))
    else { return nil }
    self.init(amount, measure)
  }
}

extension AutomaticRules.Escalation {
  fileprivate init?(text: some StringProtocol) {
    let sides = text.split(separator: "=")
    guard sides.count == 2, let action = Action(rawValue: String(sides[1])) else { return nil }
    let parts = sides[0].split(separator: "+", maxSplits: 1)
    guard parts.count == 2, let step = TimeLimit.Step(rawValue: String(parts[0])),
      let after = AutomaticRules.Span(text: parts[1])
    else { return nil }
    self.init(step: step, after: after, action: action)
  }
}
