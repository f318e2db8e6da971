internal import CaseStore
internal import Casework

extension StatusPage.Content {
  /// What of a case its reporter sees. Remarks and disclosures are the desk's own business, and of what was written
  /// only the answer, or the reason why there is none, is meant for the reporter.
  init(_ status: CaseStatus, _ wording: StandingWording) throws(Failure) {
    let closing = status.history.last { Self.headings[$0.action] != nil && $0.text != nil }
    var timeline: [StatusPage.Line] = []
    for event in status.history where event.action != .remark && event.action != .disclose {
      timeline.append(try Self.line(event, status, isAnswer: event == closing, wording))
    }
    self.init(
      number: status.number.description, state: try wording.state(status), next: try wording.next(status),
      question: Self.paragraphs(status.text), location: status.location, timeline: timeline)
    if let closing, let key = Self.headings[closing.action] {
      answerHeading = try wording.maker.say(key)
      answer = Self.paragraphs(closing.text ?? "")
    }
  }

  /// The actions whose text is written to the reporter, and what stands above it.
  private static var headings: [Action: String] {
    [.answer: "case.answer", .decline: "status.reason", .shelve: "status.plan"]
  }

  private static func line(
    _ event: Event, _ status: CaseStatus, isAnswer: Bool, _ wording: StandingWording
  ) throws(Failure) -> StatusPage.Line {
    let unit = event.action == .dispatch ? event.target : event.unit
    return StatusPage.Line(
      day: try wording.moments.day(event.at), what: try wording.maker.say("event.\(event.action.rawValue)"),
      who: unit.flatMap { status.unitNames[$0] } ?? "", isAnswer: isAnswer)
  }

  private static func paragraphs(_ text: String) -> [Substring] {
    text.split { $0.isNewline }.filter { !Blank.isBlank(String($0)) }
  }
}
