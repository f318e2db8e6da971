internal import CaseStore
internal import Casework

/// What happened, and which of its words the reporter reads.
extension StatusSource {
  /// The actions whose text is written to the reporter, and what stands above it.
  private static var headings: [Action: String] {
    [.answer: "case.answer", .decline: "status.reason", .shelve: "status.plan"]
  }

  func addAnswer(to content: inout StatusPage.Content) throws(Failure) {
    let closing = history.last { Self.headings[$0.action] != nil && $0.text != nil }
    if let closing, let key = Self.headings[closing.action] {
      // After a reopening what was answered before stands where it belongs, in the history.
      content.isPast = sum.state.isOpen
      content.answerHeading = try maker.say(content.isPast ? "status.earlier-answer" : key)
      content.answer = Blank.paragraphs(closing.text ?? "")
    }
    if sum.pausedAt != nil {
      content.asked = Blank.paragraphs(history.last { $0.action == .pause }?.text ?? "")
    }
    for event in history where isShown(event) {
      content.timeline.append(try line(event, isAnswer: event == closing))
    }
    if let grade = sum.grade {
      var parts = [try maker.say("grade.\(grade.rawValue)")]
      if let resolution = sum.resolution { parts.append(try maker.say("resolution.\(resolution.rawValue)")) }
      content.judged = try maker.say("judgement.given", ("judgement", parts.joined(separator: " · ")))
    }
  }

  private func isShown(_ event: Event) -> Bool {
    switch event.action {
    case .disclose: false
    case .remark: isOwn(event)
    default: true
    }
  }

  private func line(_ event: Event, isAnswer: Bool) throws(Failure) -> ReporterTimelineRow.Content {
    let unit = event.action == .dispatch || event.action == .joinUnit ? event.target : event.unit
    return ReporterTimelineRow.Content(
      date: wording.moments.offset.date(event.at).description, day: try wording.moments.day(event.at),
      what: try maker.say("event.\(event.action.rawValue)"),
      who: unit.flatMap { view.status.unitNames[$0] } ?? "",
      words: !isAnswer && isMeantForReporter(event) ? Blank.paragraphs(event.text ?? "") : [], isAnswer: isAnswer)
  }

  private func isMeantForReporter(_ event: Event) -> Bool {
    switch event.action {
    case .answer, .decline, .shelve, .pause, .extend: true
    case .remark, .rate, .withdraw, .confirm: isOwn(event)
    default: false
    }
  }

  /// Whether the reporter who looks did it.
  func isOwn(_ event: Event) -> Bool { event.role == claim.role && event.user == claim.user }
}
